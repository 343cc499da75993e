package cubby.app.torture.kill;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Classes as they are after loading and linking (JEP 514), so that each of many starts is quick.
final class StartCache {
  private static final long TRAINED_WITHIN_SECONDS = 120;

  private StartCache() {}

  /// Starts the program once, lets it end by itself and keeps what it has loaded.
  ///
  /// @param command of the program with some options of the virtual machine; it ends with its input
  /// @return the options that make use of it; none if there can be no cache here, as for classes
  ///   that are not in jars
  static List<String> train(Path folder, Function<List<String>, List<String>> command)
      throws IOException, InterruptedException {
    var jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .allMatch(entry -> entry.endsWith(".jar"));
    if (!jars) {
      return List.of();
    }
    var cache = folder.resolve("start.aot");
    var process =
        new ProcessBuilder(command.apply(List.of("-XX:AOTCacheOutput=" + cache)))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("training").toFile())
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(TRAINED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
  }
}
