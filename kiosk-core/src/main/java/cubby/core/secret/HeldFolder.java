package cubby.core.secret;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/// A kiosk's folder that no other program can have meanwhile, whether its keys are there or not.
/// Owned by whoever took it.
public final class HeldFolder implements AutoCloseable {
  private final Path path;
  private final FolderLock lock;

  private HeldFolder(Path path, FolderLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /// @throws FolderRefused if there is no kiosk in it, or another program runs it
  public static HeldFolder take(Path path) {
    DataFolder.requireKiosk(path);
    try {
      return new HeldFolder(path, FolderLock.take(path.resolve(DataFolder.LOCK)));
    } catch (IOException e) {
      throw DataFolder.cannotWrite(path, e);
    }
  }

  public Path path() {
    return path;
  }

  /// The kiosk in it. Closing that does not let go of the folder; may be called again then.
  ///
  /// @throws KeyFailure if its keys are missing, damaged, or open to others
  public DataFolder open(SecureRandom random) {
    return DataFolder.load(path, () -> {}, random);
  }

  /// Lets another program have the kiosk.
  @Override
  public void close() {
    lock.close();
  }
}
