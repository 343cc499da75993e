package cubby.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.config.ConfigReader;
import cubby.app.config.ConfigReading;
import cubby.app.config.DemoCabinet;
import cubby.app.control.ControlClient;
import cubby.app.control.Order;
import cubby.app.control.Question;
import cubby.app.kiosk.SetUp;
import cubby.app.service.RunFile;
import cubby.core.effect.Reply;
import cubby.core.text.Secret;
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
  private static final Order REOPEN =
      new Order.ReopenDeposits(new Secret("Ada"), new Secret("looked"));

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

  @Test
  void aKioskThatIsKilledThriceInTenMinutesOpensNothingUntilItIsTold() throws Exception {
    for (int i = 0; i < 3; i++) {
      kiosk.kill();
      kiosk = startNext();
      if (i < 2) {
        kiosk.await("INFO  Kiosk demo-1 runs");
      }
    }
    kiosk.await("WARN  The kiosk is in service mode, since the kiosk was aborted 3 times");
    assertThat(asked(REOPEN)).startsWith("refused: The kiosk is in service mode, since");
    assertThat(asked(new Question.Status(false))).startsWith("done: kiosk         demo-1");

    assertThat(RunFile.in(data()).leave()).isTrue();

    kiosk.awaitAll("INFO  Bank A answers.", "INFO  Bank B answers.");
    assertNoLatchWasPulsed();
    assertThat(kiosk.stop()).isZero();
  }

  @Test
  void aKioskWithoutItsRootKeyOpensNothingUntilItIsBack() throws Exception {
    assertThat(kiosk.stop()).isZero();
    var key = data().resolve("root.key");
    var away = Files.move(key, folder.resolve("away"));

    kiosk = startNext();
    kiosk.await(
        "WARN  The kiosk is in service mode: no door opens, and nothing else is done."
            + " The kiosk's key %s is missing.".formatted(key));
    assertThat(asked(REOPEN)).startsWith("refused: The kiosk is in service mode: no door opens");
    assertThat(asked(new Question.Status(false))).startsWith("refused: The kiosk is in service");
    assertThat(key).doesNotExist();

    Files.move(away, key);
    kiosk.awaitAll("INFO  Bank A answers.", "INFO  Bank B answers.");
    assertNoLatchWasPulsed();
    assertThat(kiosk.stop()).isZero();
  }

  private String asked(Order order) {
    var answer = ControlClient.ask(data(), order, ControlClient.RECORDS_WITHIN);
    return switch (answer) {
      case ControlClient.Answer.Given(Reply.Refused(var sentence)) -> "refused: " + sentence;
      case ControlClient.Answer.Given(Reply.Done(var sentence)) -> "done: " + sentence;
      case ControlClient.Answer.NobodyThere _ -> "nobody";
      case ControlClient.Answer.Lost(var why) -> "lost: " + why;
    };
  }

  private CubbyProcess startNext() throws IOException {
    return CubbyProcess.start(
        folder, "run", "--config", config.toString(), "--data", data().toString());
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
    var started = startNext();
    started.awaitAll("INFO  Bank A answers.", "INFO  Bank B answers.");
    return started;
  }

  private void assertNoLatchWasPulsed() throws Exception {
    boards.say("show");
    assertThat(boards.await("ok compartments=25"))
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
