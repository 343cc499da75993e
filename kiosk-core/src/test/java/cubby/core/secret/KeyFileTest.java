package cubby.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

  /// Whatever throws it, nothing is tidied up any more.
  private static final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final String REMAINS = "glob:**/*.part";

  @TempDir private Path parent;
  private final SecureRandom random = new SecureRandom();
  private Path path = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    path = parent.resolve("kiosk");
    file = path.resolve("root.key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"root.key begun", "root.key written"})
  void aPowerCutWhileAKeyIsPutBackLeavesNoKeyAndTheNextAttemptPutsItBack(String step)
      throws IOException {
    var key = lostKey();

    cutAfter(step, key);

    assertThatThrownBy(() -> DataFolder.open(path, random))
        .isInstanceOf(KeyFailure.class)
        .hasMessageContaining("missing");
    DataFolder.putBackRootKey(path, key);
    DataFolder.open(path, random).close();
    assertThat(file).hasContent(key);
    assertThat(path).isDirectoryNotContaining(REMAINS);
  }

  @Test
  void aPowerCutOnceItHasItsNameLeavesItWholeUnderThatNameAlone() throws IOException {
    var key = lostKey();

    cutAfter("root.key named", key);

    DataFolder.open(path, random).close();
    assertThat(file).hasContent(key);
    assertThat(path).isDirectoryNotContaining(REMAINS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"root.key begun", "root.key written"})
  void aPowerCutInASetUpIsInNoOthersWay(String step) throws IOException {
    Files.createDirectory(path);
    cutAfter(step, "half a key");

    DataFolder.create(path, random).discard();

    assertThat(path).isEmptyDirectory();
  }

  @Test
  void aKeyThatIsThereIsNotReplaced() throws IOException {
    Files.createDirectory(path);
    Files.writeString(file, "the right one");

    assertThatThrownBy(() -> KeyFile.write(file, "another"))
        .isInstanceOf(FileAlreadyExistsException.class);

    assertThat(file).hasContent("the right one");
    assertThat(path).isDirectoryNotContaining(REMAINS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"begun", "written", "named"})
  void aRestoreWhoseMarkWasCutBeginsAnew(String step) throws IOException {
    assertThatThrownBy(() ->
            RestoringFolder.begin(
                path,
                reached -> {
                  if (reached.equals(RestoringFolder.UNFINISHED + " " + step)) {
                    throw new PowerCut();
                  }
                }))
        .isInstanceOf(PowerCut.class);

    try (var again = RestoringFolder.begin(path, _ -> {})) {
      assertThat(path).isDirectoryNotContaining(REMAINS);
      again.discard();
    }
    assertThat(path).isEmptyDirectory();
  }

  /// @return the text of a root key that a kiosk once had
  private String lostKey() throws IOException {
    DataFolder.create(path, random).close();
    Files.createFile(path.resolve("journal.db"));
    var key = Files.readString(file);
    Files.delete(file);
    return key;
  }

  private void cutAfter(String step, String key) {
    assertThatThrownBy(() ->
            KeyFile.write(
                file,
                key,
                reached -> {
                  if (reached.equals(step)) {
                    throw new PowerCut();
                  }
                }))
        .isInstanceOf(PowerCut.class);
  }
}
