package cubby.app.demo;

import cubby.app.config.CabinetConfig;
import cubby.app.kiosk.SetUp;
import cubby.core.journal.sqlite.SqliteJournal;
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
  private final long rowsBefore;

  private DemoFolder(Path temporary, Path data, long rowsBefore) {
    this.temporary = temporary;
    this.data = data;
    this.rowsBefore = rowsBefore;
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
      if (hasFiles(data)) {
        return new DemoFolder(temporary, data, rows(data));
      }
      SetUp.make(config, data);
      return new DemoFolder(temporary, data, 0);
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
    return rowsBefore == 0;
  }

  /// How many rows its journal had before.
  long rowsBefore() {
    return rowsBefore;
  }

  /// Deletes what is temporary.
  @Override
  public void close() {
    delete(temporary);
  }

  /// Looks into the journal of a kiosk that does not run. What is wrong with it is better known now
  /// than when there is a window to say it in.
  private static long rows(Path data) {
    try (var folder = DataFolder.open(data, new SecureRandom());
        var journal =
            SqliteJournal.open(folder.journalFile(), folder.secrets(), folder.signingKey())) {
      journal.recover();
      return journal.head().sequence();
    }
  }

  private static boolean hasFiles(Path data) throws IOException {
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
