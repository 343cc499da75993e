package cubby.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
  @TempDir private Path folder;

  @Test
  void theFourthRunAfterThreeThatWereKilledIsInServiceModeUntilThatIsLeft() {
    assertThat(file().begin()).isEmpty();
    assertThat(file().begin()).isEmpty();
    assertThat(file().begin()).isEmpty();
    assertThat(file().begin())
        .contains(
            "the kiosk was aborted 3 times within 10 minutes, last at 2027-03-01T12:00:00Z"
                + " (it was killed, or crashed)");
    assertThat(file().service()).isPresent();

    assertThat(file().leave()).isTrue();

    assertThat(file().service()).isEmpty();
    assertThat(file().leave()).isFalse();
  }

  @Test
  void aFaultOfManyLinesIsOneLine() throws IOException {
    file().begin();
    file().faulty("it\nfailed\r\nhere");

    assertThat(folder.resolve("runs")).content().isEqualTo("running 4f6c it failed here\n");
    assertThat(Files.getPosixFilePermissions(folder.resolve("runs")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void whatIsSpoiltCountsAsNothing() throws IOException {
    Files.writeString(folder.resolve("runs"), "service\0\n");

    assertThat(file().begin()).isEmpty();
    assertThat(folder.resolve("runs")).content().isEqualTo("running 4f6c\n");
  }

  @Test
  void aFolderThatCannotBeWrittenKeepsNobodyFromWorking() throws IOException {
    Files.createDirectory(folder.resolve("runs.new"));
    Files.createFile(folder.resolve("runs.new").resolve("in the way"));

    assertThat(file().begin()).isEmpty();
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  private RunFile file() {
    return new RunFile(
        folder, "4f6c", InstantSource.fixed(Instant.parse("2027-03-01T12:00:00.5Z")));
  }
}
