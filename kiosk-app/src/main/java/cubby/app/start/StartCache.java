package cubby.app.start;

import cubby.app.vigil.Supervisor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Classes as they are after loading and linking (JEP 514), so that a start is quick. A cache is
/// good for the very jars that it was made with and must lie where no others ever are: what is
/// there under its name is used.
public final class StartCache {
  private static final long TRAINED_WITHIN_SECONDS = 300;

  /// With this a program ends that has loaded all that it is to load. Whatever else ends it may
  /// have come too early, and ends it with 0 if it is a signal.
  public static final int LEARNT = 10;

  private StartCache() {}

  /// Starts a program once, lets it end by itself and keeps what it has loaded. What is there
  /// already is kept. Waits for it.
  ///
  /// @param cache where it is kept, whole or not at all
  /// @param command of the program with some options of the virtual machine; it ends with its
  ///   input, and with [#LEARNT]
  /// @return the options that make use of it; none if there can be no cache here, as for classes
  ///   that are not in jars
  public static List<String> train(Path cache, Function<List<String>, List<String>> command)
      throws IOException, InterruptedException {
    if (!Files.exists(cache) && onlyJars()) {
      make(cache, command);
    }
    return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
  }

  static void make(Path cache, Function<List<String>, List<String>> command)
      throws IOException, InterruptedException {
    var unfinished = cache.resolveSibling(cache.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    var builder =
        new ProcessBuilder(command.apply(List.of("-XX:AOTCacheOutput=" + unfinished)))
            .redirectErrorStream(true)
            .redirectOutput(cache.resolveSibling(cache.getFileName() + ".log").toFile());
    Supervisor.VARIABLES.forEach(builder.environment()::remove);
    var process = builder.start();
    try {
      process.getOutputStream().close();
      if (process.waitFor(TRAINED_WITHIN_SECONDS, TimeUnit.SECONDS)
          && process.exitValue() == LEARNT
          && Files.exists(unfinished)) {
        Files.move(unfinished, cache, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(unfinished);
    }
  }

  private static boolean onlyJars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .allMatch(entry -> entry.endsWith(".jar"));
  }
}
