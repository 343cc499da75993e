package cubby.core.secret;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
