package cubby.app.demo;

import cubby.app.config.CabinetConfig;
import cubby.app.kiosk.SetUp;
import cubby.core.secret.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.Optional;

/// Where the demo keeps things: the kiosk's data folder, which may be one that stays, and the links
/// to its lines, which never do.
final class DemoFolder implements AutoCloseable {

  private final Path temporary;
  private final Path data;
  private final boolean fresh;

  private DemoFolder(Path temporary, Path data, boolean fresh) {
    this.temporary = temporary;
    this.data = data;
    this.fresh = fresh;
  }

  /// Makes the kiosk's folder, unless there is a kiosk in it already.
  ///
  /// @param kept the folder that stays; a temporary one if empty
  /// @throws cubby.core.secret.FolderRefused if it cannot be used
  static DemoFolder open(CabinetConfig config, Optional<Path> kept) throws IOException {
    var temporary = Files.createTempDirectory("cubby-demo-");
    try {
      Files.createDirectory(temporary.resolve("lines"));
      var data = kept.orElse(temporary.resolve("data"));
      var fresh = !isKiosk(data);
      if (fresh) {
        SetUp.make(config, data);
      } else {
        requireUsable(data);
      }
      return new DemoFolder(temporary, data, fresh);
    } catch (IOException | RuntimeException e) {
      delete(temporary);
      throw e;
    }
  }

  Path data() {
    return data;
  }

  /// For links to the simulated lines.
  Path lines() {
    return temporary.resolve("lines");
  }

  /// Whether the kiosk was made just now.
  boolean fresh() {
    return fresh;
  }

  /// Deletes what is temporary.
  @Override
  public void close() {
    delete(temporary);
  }

  /// Better now than when there is a window to say it in.
  private static void requireUsable(Path data) {
    DataFolder.open(data, new SecureRandom()).close();
  }

  private static boolean isKiosk(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return false;
    }
    try (var files = Files.list(data)) {
      return files.findAny().isPresent();
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
