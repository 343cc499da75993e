package cubby.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoringFolderTest {

  @TempDir private Path parent;

  @Test
  void aKioskThatIsSetUpThereMeanwhileIsLeftAlone() {
    var path = parent.resolve("kiosk");

    assertThatThrownBy(() ->
            RestoringFolder.begin(
                path,
                step -> {
                  if (step.equals("folder made")) {
                    DataFolder.create(path, new SecureRandom()).close();
                  }
                }))
        .isInstanceOf(FolderRefused.class)
        .hasMessageContaining("has something in it");

    DataFolder.open(path, new SecureRandom()).close();
  }

  @Test
  void aRestoreThatIsFinishedMeanwhileIsLeftAlone() throws IOException {
    var path = parent.resolve("kiosk");
    DataFolder.create(path, new SecureRandom()).close();
    var unfinished = Files.createFile(path.resolve(RestoringFolder.UNFINISHED));

    assertThatThrownBy(() ->
            RestoringFolder.begin(
                path,
                step -> {
                  if (step.equals("folder made")) {
                    delete(unfinished);
                  }
                }))
        .isInstanceOf(FolderRefused.class);

    DataFolder.open(path, new SecureRandom()).close();
  }

  @Test
  void aFolderThatWasThereIsClosedToOthersAndGetsItsModeBack() throws IOException {
    var path = openToOthers();

    try (var folder = RestoringFolder.begin(path, _ -> {})) {
      assertThat(mode(path)).isEqualTo("rwx------");
      folder.discard();
    }

    assertThat(mode(path)).isEqualTo("rwxr-xr-x");
  }

  @Test
  void aFolderInWhichNothingCouldBeBegunKeepsItsMode() throws IOException {
    var path = openToOthers();

    assertThatThrownBy(() ->
            RestoringFolder.begin(
                path,
                step -> {
                  if (step.equals("marked as unfinished")) {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                  }
                }))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(mode(path)).isEqualTo("rwxr-xr-x");
  }

  private Path openToOthers() throws IOException {
    var path = Files.createDirectory(parent.resolve("kiosk"));
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
