package cubby.core.journal.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite itself, in one file that every start uses. Left to itself the JDBC driver unpacks it into
/// a new file in the temporary folder at each start, and takes that away at an orderly end only: a
/// kiosk whose power is cut every night would fill its disk.
public final class NativeLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

  /// Of the driver: where to look before it unpacks anything.
  private static final String FOLDER = "org.sqlite.lib.path";

  private static final String NAME = "org.sqlite.lib.name";

  private NativeLibrary() {}

  /// Has it unpacked in this folder, once for each version. To be called before any journal is
  /// opened. Where that cannot be done the driver does as it does by itself.
  ///
  /// @param folder made if it is not there; nobody else may write to it
  public static void in(Path folder) {
    if (System.getProperty(FOLDER) != null) {
      return;
    }
    try (var packed = packed()) {
      if (packed == null) {
        return;
      }
      var library = packed.readAllBytes();
      var own = folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
      Files.createDirectories(own);
      var file = own.resolve(LibraryLoaderUtil.getNativeLibName());
      if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
        put(library, file);
      }
      System.setProperty(NAME, file.getFileName().toString());
      System.setProperty(FOLDER, own.toAbsolutePath().toString());
    } catch (IOException e) {
      LOG.warn("SQLite is unpacked anew at each start, since it cannot be kept in {}", folder, e);
    }
  }

  private static @Nullable InputStream packed() {
    return SQLiteJDBCLoader.class.getResourceAsStream(
        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName());
  }

  /// Whoever starts at the same time has the whole of it or none.
  private static void put(byte[] library, Path file) throws IOException {
    var unfinished = Files.createTempFile(file.getParent(), "unfinished", ".tmp");
    try {
      Files.write(unfinished, library);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
