package cubby.hal.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;

/// A file that another process is to make.
public final class AwaitedFile {
  private AwaitedFile() {}

  /// Waits until the system says that it is there; the test's time-out is the deadline.
  ///
  /// @param folder that is there
  public static Path in(Path folder, String name) throws IOException, InterruptedException {
    var file = folder.resolve(name);
    try (var watch = folder.getFileSystem().newWatchService()) {
      var key = folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      while (!Files.exists(file)) {
        var _ = watch.take().pollEvents();
        var _ = key.reset();
      }
    }
    return file;
  }
}
