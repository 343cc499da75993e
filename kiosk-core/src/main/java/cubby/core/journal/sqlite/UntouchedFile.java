package cubby.core.journal.sqlite;

import cubby.core.secret.BrokenSeal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A journal's file, read so that not a byte of its folder changes, whether a kiosk runs or not.
/// Any thread, each on a connection of its own.
///
/// Where there is no write-ahead log, SQLite is told that the file is immutable, or it would make
/// one. Where there is one, its index is read and never written. A log without its index, which no
/// kiosk leaves but an incomplete copy does, is read in a copy in the temporary folder.
final class UntouchedFile implements Reads, AutoCloseable {
  private static final String LOG = "-wal";
  private static final String INDEX = "-shm";

  private final Path file;
  private final String parameters;
  private final Optional<Path> copy;
  private final Queue<SqlConnection> idle = new ConcurrentLinkedQueue<>();
  private final Queue<SqlConnection> all = new ConcurrentLinkedQueue<>();

  private UntouchedFile(Path file, String parameters, Optional<Path> copy) {
    this.file = file;
    this.parameters = parameters;
    this.copy = copy;
  }

  /// @throws cubby.core.journal.JournalFailure if there is no journal that this program can read
  static UntouchedFile open(Path file) {
    JournalFile.requireReadable(file, Schema.current().version());
    if (isUnlogged(file)) {
      return new UntouchedFile(file, "mode=ro&immutable=1", Optional.empty());
    }
    if (Files.exists(beside(file, INDEX))) {
      return new UntouchedFile(file, "mode=ro&readonly_shm=1", Optional.empty());
    }
    try {
      var folder = Files.createTempDirectory("cubby-audit");
      var copy = folder.resolve(file.getFileName());
      Files.copy(file, copy);
      Files.copy(beside(file, LOG), beside(copy, LOG));
      return new UntouchedFile(copy, "mode=ro", Optional.of(folder));
    } catch (IOException e) {
      throw Trouble.unreadable(file, e);
    }
  }

  /// Whether what was read may have been changed under the reader: no log was there, and a kiosk
  /// has begun one since.
  boolean wasOvertaken() {
    return parameters.contains("immutable") && !isUnlogged(file);
  }

  @Override
  public <T> T read(Work<T> work) {
    try {
      var connection = idle.poll();
      if (connection == null) {
        connection = Connections.untouching(file, parameters);
        all.add(connection);
      }
      var result = work.run(connection);
      idle.add(connection);
      return result;
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    } catch (BrokenSeal e) {
      throw Trouble.damaged(file, e);
    }
  }

  @Override
  public void close() {
    for (var connection : all) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw Trouble.of(file, e);
      }
    }
    copy.ifPresent(UntouchedFile::delete);
  }

  private static void delete(Path folder) {
    try (var files = Files.newDirectoryStream(folder)) {
      for (var each : files) {
        Files.delete(each);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUnlogged(Path file) {
    var log = beside(file, LOG);
    try {
      return !Files.exists(log) || (Files.size(log) == 0 && !Files.exists(beside(file, INDEX)));
    } catch (IOException e) {
      throw Trouble.unreadable(log, e);
    }
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
