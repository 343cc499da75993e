package cubby.app.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders that trials fill and leave behind empty.
public final class Folders {
  private static final Path MEMORY = Path.of("/dev/shm");

  private Folders() {}

  /// A new one in memory if there is such a place, since a trial writes more than a disk should
  /// have to bear.
  public static Path quick(String name) throws IOException {
    return Files.isWritable(MEMORY)
        ? Files.createTempDirectory(MEMORY, name)
        : Files.createTempDirectory(name);
  }

  /// A new one on a disk.
  public static Path onDisk(String name) throws IOException {
    return Files.createTempDirectory(name);
  }

  /// Deletes all that is in it.
  public static void empty(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  public static void delete(Path folder) throws IOException {
    empty(folder);
    Files.deleteIfExists(folder);
  }
}
