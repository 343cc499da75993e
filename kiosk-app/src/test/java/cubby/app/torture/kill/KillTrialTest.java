package cubby.app.torture.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// How soon the kiosk is ready is not looked at here, where others may be at work on the machine.
@EnabledOnOs(OS.LINUX)
class KillTrialTest {
  private static final long SEED = 7;

  @TempDir private Path folder;

  @Test
  @Timeout(300)
  void aFewKillsLoseNothing() throws Exception {
    assertThat(saidAfter(6)).contains("6 cycles", "nothing lost").doesNotContain("FOUND");
  }

  @Test
  @Tag("long")
  @Timeout(7200)
  void manyKillsLoseNothing() throws Exception {
    assertThat(saidAfter(500)).contains("500 cycles", "nothing lost").doesNotContain("FOUND");
  }

  private String saidAfter(int cycles) throws Exception {
    var said = new StringWriter();
    boolean _ =
        new KillTrial(cycles, SEED, Optional.of(folder.resolve("kiosk")), new PrintWriter(said))
            .run();
    return said.toString();
  }
}
