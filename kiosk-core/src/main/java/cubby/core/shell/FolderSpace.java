package cubby.core.shell;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The room in the file system of a folder. Any thread.
public final class FolderSpace implements DiskSpace {

  private static final Logger LOG = LoggerFactory.getLogger(FolderSpace.class);

  private final FileStore store;

  private FolderSpace(FileStore store) {
    this.store = store;
  }

  /// [DiskSpace#UNKNOWN] if the folder's file system cannot be found.
  public static DiskSpace of(Path folder) {
    try {
      return new FolderSpace(Files.getFileStore(folder));
    } catch (IOException e) {
      LOG.warn("Nobody knows how much room there is in {}", folder, e);
      return UNKNOWN;
    }
  }

  /// Some file systems say 0 of everything.
  @Override
  public OptionalLong free() {
    try {
      return store.getTotalSpace() > 0
          ? OptionalLong.of(store.getUsableSpace())
          : OptionalLong.empty();
    } catch (IOException e) {
      LOG.debug("The file system does not say how much room there is", e);
      return OptionalLong.empty();
    }
  }
}
