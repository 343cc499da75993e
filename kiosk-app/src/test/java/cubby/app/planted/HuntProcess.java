package cubby.app.planted;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Hunts in processes of their own.
final class HuntProcess {
  private HuntProcess() {}

  /// @param planted the classes that come first, if anything is planted
  /// @param told a file for what the hunt tells
  /// @param within the hunt ends, or is ended
  static Hunt.Outcome run(Optional<Path> planted, Path told, long lastSeed, Duration within)
      throws IOException, InterruptedException {
    var classPath = System.getProperty("java.class.path");
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-cp",
                planted.map(first -> first + File.pathSeparator + classPath).orElse(classPath),
                Hunt.class.getName(),
                told.toString(),
                Long.toString(lastSeed)));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(told.resolveSibling(told.getFileName() + ".log").toFile())
            .start();
    try {
      boolean _ = process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
    return Hunt.Outcome.read(told);
  }
}
