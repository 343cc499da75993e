package cubby.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFileTest {
  private final String before = LogFile.path();

  @AfterEach
  void asBefore() {
    System.setProperty("cubby.log", before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bench", "demo", "gallery", "play", "sim", "simulate", "torture"})
  void whatIsOnlyTriedLogsApart(String command) {
    LogFile.inStateFolder(command, "--seed", "4");

    assertThat(LogFile.path()).endsWith("/" + command + ".log");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "tell", "status"})
  void whatIsOfAKioskLogsTogether(String command) {
    LogFile.inStateFolder(command);

    assertThat(LogFile.path()).endsWith("/cubby.log");
  }

  @Test
  void withoutACommandToo() {
    LogFile.inStateFolder();

    assertThat(LogFile.path()).endsWith("/cubby.log");
  }
}
