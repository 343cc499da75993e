package cubby.app.start;

import cubby.app.torture.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a [StartCache] made while a kiosk runs, so that its later starts are quick and its first is
/// not slow: some time after the start, by a process of the least priority.
public final class LaterStarts {
  private static final Logger LOG = LoggerFactory.getLogger(LaterStarts.class);

  /// Where the launcher wants the cache; it says nothing where there can be none.
  static final String PROPERTY = "cubby.start.cache";

  /// A kiosk that has just started has better things to do.
  private static final Duration REST = Duration.ofMinutes(2);

  private LaterStarts() {}

  /// Makes it on a thread `start-cache`, if one is wanted and not there.
  public static void makeQuick() {
    var wanted = System.getProperty(PROPERTY, "");
    if (!wanted.isEmpty() && !Files.exists(Path.of(wanted))) {
      Thread.ofPlatform().name("start-cache").daemon().start(() -> make(Path.of(wanted)));
    }
  }

  private static void make(Path cache) {
    try {
      Thread.sleep(REST);
      var made = train(cache);
      deleteOthers(cache);
      LOG.info("Later starts are {}", made.isEmpty() ? "no quicker" : "quicker: " + cache);
    } catch (IOException e) {
      LOG.info("Later starts are no quicker: {}", e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whatever ends the other process, nothing of its kiosk is left behind.
  ///
  /// @return as of [StartCache#train]
  public static List<String> train(Path cache) throws IOException, InterruptedException {
    var folder = Folders.onDisk("cubby-start-");
    try {
      return StartCache.train(cache, options -> command(options, folder));
    } finally {
      Folders.delete(folder);
    }
  }

  /// Of other jars or another Java machine: nobody will start with them.
  private static void deleteOthers(Path cache) throws IOException {
    try (var caches = Files.newDirectoryStream(cache.resolveSibling("."), "start-*.aot")) {
      for (var other : caches) {
        if (!other.getFileName().equals(cache.getFileName())) {
          Files.delete(other);
        }
      }
    }
  }

  /// Of a first minute that passes on its own.
  ///
  /// @param options of the virtual machine
  private static List<String> command(List<String> options, Path folder) {
    var command = new ArrayList<>(List.of("nice", "-n", "19"));
    var headless = new ArrayList<>(options);
    headless.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    command.addAll(JavaProcess.alike(FirstMinute.class, headless, List.of(folder.toString())));
    return command;
  }
}
