package cubby.app.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder that goes with the measurement.
final class TemporaryFolder {

  /// Something that is done in a folder of its own.
  @FunctionalInterface
  interface Work<E extends Exception> {
    void in(Path folder) throws E;
  }

  private TemporaryFolder() {}

  static <E extends Exception> void with(Work<E> work) throws E {
    try {
      var folder = Files.createTempDirectory("cubby-bench");
      try {
        work.in(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
