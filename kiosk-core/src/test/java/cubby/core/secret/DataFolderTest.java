package cubby.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path parent;
  private final SecureRandom random = new SecureRandom();
  private Path path = Path.of("");

  @BeforeEach
  void name() {
    path = parent.resolve("kiosk");
  }

  @Test
  void isForItsOwnerAlone() throws IOException {
    DataFolder.create(path, random).close();

    assertThat(mode(path)).isEqualTo("rwx------");
    assertThat(mode(path.resolve("root.key"))).isEqualTo("rw-------");
    assertThat(mode(path.resolve("signing.key"))).isEqualTo("rw-------");
    assertThat(mode(path.resolve("lock"))).isEqualTo("rw-------");
  }

  @Test
  void hasTheSameKeysEachTimeItIsOpened() {
    String keyId;
    String fingerprint;
    try (var made = DataFolder.create(path, random)) {
      keyId = made.secrets().keyId();
      fingerprint = made.signingKey().fingerprint();
    }

    try (var opened = DataFolder.open(path, random)) {
      assertThat(opened.secrets().keyId()).isEqualTo(keyId);
      assertThat(opened.signingKey().fingerprint()).isEqualTo(fingerprint);
    }
  }

  @Test
  void noSecondKioskIsSetUpInIt() throws IOException {
    DataFolder.create(path, random).close();
    var before = Files.readString(path.resolve("root.key"));

    assertThatThrownBy(() -> DataFolder.create(path, random))
        .isInstanceOf(FolderRefused.class)
        .hasMessageContaining(path.toString())
        .hasMessageContaining("already");
    assertThat(path.resolve("root.key")).hasContent(before);
  }

  @Test
  void aLostRootKeyIsNotReplacedBySettingUpAgain() throws IOException {
    DataFolder.create(path, random).close();
    Files.createFile(path.resolve("journal.db"));
    Files.delete(path.resolve("root.key"));

    assertThatThrownBy(() -> DataFolder.create(path, random)).isInstanceOf(FolderRefused.class);
    assertThatThrownBy(() -> DataFolder.open(path, random))
        .isInstanceOf(KeyFailure.class)
        .hasMessageContaining("root.key")
        .hasMessageContaining("missing");
    assertThat(path.resolve("root.key")).doesNotExist();
  }

  @Test
  void anUnmountedDiskIsNotTakenForANewKiosk() throws IOException {
    Files.createDirectory(path);

    assertThatThrownBy(() -> DataFolder.open(path, random))
        .isInstanceOf(FolderRefused.class)
        .hasMessageContaining("There is no kiosk in " + path);
    assertThatThrownBy(() -> DataFolder.open(parent.resolve("absent"), random))
        .isInstanceOf(FolderRefused.class);
    assertThat(path).isEmptyDirectory();
  }

  @Test
  void isHeldAgainstOthers() {
    try (var _ = DataFolder.create(path, random)) {
      assertThatThrownBy(() -> DataFolder.open(path, random))
          .isInstanceOf(FolderRefused.class)
          .hasMessageContaining("running already, as process " + ProcessHandle.current().pid());
    }
    DataFolder.open(path, random).close();
  }

  /// A command at the moment at which a kiosk is started must not keep it from starting.
  @Test
  void isWaitedForWhileAnotherProgramHasItForAShortTime() throws Exception {
    DataFolder.create(path, random).close();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var other =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                FolderHolder.class.getName(),
                path.toString())
            .start();
    assertThat(other.getInputStream().read()).isPositive();

    var opened = new CompletableFuture<Void>();
    Thread.ofPlatform()
        .start(() -> {
          try {
            DataFolder.open(path, random).close();
            opened.complete(null);
          } catch (RuntimeException e) {
            opened.completeExceptionally(e);
          }
        });
    assertThatThrownBy(() -> opened.get(200, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    other.destroyForcibly();

    assertThat(opened).succeedsWithin(30, TimeUnit.SECONDS);
  }

  @Test
  void aSetUpThatFailedLeavesNothing() throws IOException {
    var folder = DataFolder.create(path, random);
    Files.createFile(path.resolve("journal.db.new-wal"));

    folder.discard();

    assertThat(path).isEmptyDirectory();
    DataFolder.create(path, random).close();
  }

  @Test
  void aKeyOpenToOthersIsRefused() throws IOException {
    DataFolder.create(path, random).close();
    Files.setPosixFilePermissions(
        path.resolve("root.key"), PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> DataFolder.open(path, random))
        .isInstanceOf(KeyFailure.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void aDamagedKeyIsRefused() throws IOException {
    DataFolder.create(path, random).close();
    Files.writeString(path.resolve("root.key"), "cubby root key 1: AAAA");

    assertThatThrownBy(() -> DataFolder.open(path, random))
        .isInstanceOf(KeyFailure.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void keysOfTwoKiosksDoNotMix() throws IOException {
    DataFolder.create(path, random).close();
    var other = parent.resolve("other");
    DataFolder.create(other, random).close();
    Files.writeString(path.resolve("root.key"), Files.readString(other.resolve("root.key")));

    assertThatThrownBy(() -> DataFolder.open(path, random))
        .isInstanceOf(KeyFailure.class)
        .hasMessageContaining("signing.key")
        .hasMessageContaining("does not go with");
  }

  @Test
  void aRefusedFolderCanBeOpenedOnceItIsMended() throws IOException {
    DataFolder.create(path, random).close();
    var key = path.resolve("root.key");
    var good = Files.readString(key);
    Files.writeString(key, "");
    assertThatThrownBy(() -> DataFolder.open(path, random)).isInstanceOf(KeyFailure.class);

    Files.writeString(key, good);

    DataFolder.open(path, random).close();
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
