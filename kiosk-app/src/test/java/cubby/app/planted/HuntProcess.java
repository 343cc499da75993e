package cubby.app.planted;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A hunt in a process of its own. What it takes is counted in processor time, so that whatever
/// else the machine has to do makes no hunt shorter.
final class HuntProcess {
  private static final int LOOK_EVERY_MS = 200;

  private HuntProcess() {}

  /// @param classes that come first, if anything is planted
  /// @param told a file for what the hunt tells
  /// @param within so much processor time the hunt ends, or is ended
  static Hunt.Outcome run(Optional<Path> classes, Path told, long lastSeed, Duration within)
      throws IOException, InterruptedException {
    var classPath = System.getProperty("java.class.path");
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-cp",
                classes.map(first -> first + File.pathSeparator + classPath).orElse(classPath),
                Hunt.class.getName(),
                told.toString(),
                Long.toString(lastSeed)));
    var log = told.resolveSibling(told.getFileName() + ".log");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    var took = Duration.ZERO;
    try {
      while (took.compareTo(within) < 0 && !process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
        took = process.info().totalCpuDuration().orElse(took);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return Hunt.Outcome.read(told, took);
  }
}
