package cubby.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.Cubby;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void thePlanComesFirstAndTheReportLast() {
    assertThat(simulate("simulate", "--days", "1", "--seed", "4", "--faults", "none")).isZero();
    assertThat(out.toString())
        .startsWith("seed        4, faults none\ncabinet     ")
        .contains("ok    seed 4: ")
        .contains("years a minute");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void severalKiosksAreTriedSideBySideAndToldInTheirOrder() {
    assertThat(
            simulate("simulate", "--days", "1", "--seed", "4", "--kiosks", "2", "--faults", "some"))
        .isZero();
    assertThat(out.toString())
        .containsSubsequence("2 kiosks, seeds 4 to 5", "ok    seed 4", "ok    seed 5");
  }

  @Test
  void theSameSeedGivesTheSameTraceInAnotherProcess() throws IOException, InterruptedException {
    var here = folder.resolve("here");
    var there = folder.resolve("there");
    assertThat(simulate(aDayTracedTo(here))).isZero();
    assertThat(inAnotherProcess(aDayTracedTo(there))).isZero();
    assertThat(Files.size(here)).isGreaterThan(10_000);
    assertThat(Files.mismatch(here, there)).isEqualTo(-1);
  }

  @Test
  void onlyOneKioskIsTraced() {
    var file = folder.resolve("trace").toString();
    assertThat(simulate("simulate", "--days", "1", "--kiosks", "2", "--trace", file))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("Only one kiosk can be traced.");
  }

  private int simulate(String... words) {
    return new CommandLine(new RootCommand())
        .addSubcommand(new SimulateCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }

  private int inAnotherProcess(String... words) throws IOException, InterruptedException {
    var line =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Cubby.class.getName()));
    line.addAll(List.of(words));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start()
        .waitFor();
  }

  private static String[] aDayTracedTo(Path file) {
    return new String[] {"simulate", "--days", "1", "--seed", "4", "--trace", file.toString()};
  }
}
