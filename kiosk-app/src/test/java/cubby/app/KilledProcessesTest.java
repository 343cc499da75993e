package cubby.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.config.ConfigReader;
import cubby.app.config.ConfigReading;
import cubby.app.config.DemoCabinet;
import cubby.app.kiosk.SetUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `./cubby run` on the lines of `./cubby sim`, each a process of its own, and what becomes of one
/// when the other is killed.
@EnabledOnOs(OS.LINUX)
@Timeout(240)
class KilledProcessesTest {
  @TempDir private Path folder;

  private Path config = Path.of("");
  private CubbyProcess boards;
  private CubbyProcess kiosk;

  @BeforeEach
  void startBoth() throws Exception {
    config = Files.writeString(folder.resolve("cabinet.yaml"), demoOnOurLine());
    var reading = ConfigReader.read(Files.readAllBytes(config), config);
    assertThat(reading).isInstanceOf(ConfigReading.Sound.class);
    SetUp.make(((ConfigReading.Sound) reading).config(), data());
    boards = startBoards();
    kiosk = startKiosk();
  }

  @AfterEach
  void leaveNobodyBehind() {
    kiosk.close();
    boards.close();
  }

  @Test
  void theKioskFindsTheBoardsAgainByItself() throws Exception {
    boards.kill();
    kiosk.awaitAll("WARN  Bank A is out of touch: ", "WARN  Bank B is out of touch: ");

    boards = startBoards();
    kiosk.awaitAll("INFO  Bank A answers.", "INFO  Bank B answers.");

    assertNoLatchWasPulsed();
    assertThat(kiosk.stop()).isZero();
    kiosk.await("INFO  The kiosk has stopped in order");
    assertThat(boards.stop()).isZero();
    assertThat(lines()).isEmptyDirectory();
  }

  @Test
  void aKilledKioskIsStartedAgain() throws Exception {
    kiosk.kill();

    kiosk = startKiosk();

    assertNoLatchWasPulsed();
    assertThat(kiosk.stop()).isZero();
  }

  private CubbyProcess startBoards() throws Exception {
    var started =
        CubbyProcess.start(
            folder, "sim", "--config", config.toString(), "--link", lines().toString());
    started.await("bus main kerong-cu16 serial:" + lines().resolve("main"));
    started.await("ready");
    return started;
  }

  private CubbyProcess startKiosk() throws Exception {
    var started =
        CubbyProcess.start(
            folder, "run", "--config", config.toString(), "--data", data().toString());
    started.awaitAll("INFO  Bank A answers.", "INFO  Bank B answers.");
    return started;
  }

  private void assertNoLatchWasPulsed() throws Exception {
    boards.say("show");
    assertThat(boards.await("ok compartments=24"))
        .contains(" open=none ", " pulses=0 ", " cut=none ");
  }

  private String demoOnOurLine() throws IOException {
    try (var demo = DemoCabinet.class.getResourceAsStream("/cubby/app/demo/cabinet.yaml")) {
      return new String(Objects.requireNonNull(demo).readAllBytes(), UTF_8)
          .replaceAll("serial:\\S+", "serial:" + lines().resolve("main"));
    }
  }

  private Path lines() {
    return folder.resolve("lines");
  }

  private Path data() {
    return folder.resolve("kiosk");
  }
}
