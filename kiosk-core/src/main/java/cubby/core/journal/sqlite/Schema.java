package cubby.core.journal.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The tables, as scripts that only lead forward. A database's `user_version` is the number of
/// scripts that it has been through.
///
/// A script that was released is never changed: what is to be otherwise gets a script of its own,
/// `schema-2.sql` next, which finds a kiosk's journal as the ones before have left it.
///
/// @param scripts the first makes the tables, each later one changes them
record Schema(List<String> scripts) {

  /// Triggers only guard what is in the tables, which the chain of hashes proves.
  private static final String TABLES =
      "SELECT sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL";

  Schema {
    scripts = List.copyOf(scripts);
  }

  static Schema current() {
    return new Schema(List.of(resource("schema-1.sql")));
  }

  int version() {
    return scripts.size();
  }

  /// Makes the tables in an empty database.
  static void create(SqlConnection connection, Schema schema) throws SQLException {
    connection.script("PRAGMA application_id = " + JournalFile.APPLICATION_ID);
    for (var script : schema.scripts) {
      connection.script(script);
    }
    connection.script("PRAGMA user_version = " + schema.version());
  }

  /// Brings an older database up to date, script by script, with a copy of the file before each.
  void migrate(SqlConnection connection, Path file) throws SQLException {
    var found = connection.first("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
    if (found > version()) {
      throw Trouble.newerSchema(file, found, version());
    }
    requireTables(connection, file, found);
    for (int next = found; next < version(); next++) {
      backUp(connection, file, next);
      var script = scripts.get(next);
      var reached = next + 1;
      Transaction.run(
          connection,
          () -> {
            connection.script(script);
            connection.script("PRAGMA user_version = " + reached);
          });
      connection.script("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  /// Every table and index must be what the scripts up to this version make. One that only bears
  /// the number would fail in the middle of its work.
  private void requireTables(SqlConnection connection, Path file, int version) throws SQLException {
    var found = new TreeSet<>(connection.list(TABLES, row -> row.getString(1)));
    try (var made = Connections.inMemory()) {
      for (var script : scripts.subList(0, version)) {
        made.script(script);
      }
      var expected = made.list(TABLES, row -> row.getString(1));
      if (version == 0 || !found.containsAll(expected)) {
        throw Trouble.otherTables(file, version);
      }
    }
  }

  /// Where the copy is that was made of a database before it left this version.
  static Path backUpOf(Path file, int version) {
    return file.resolveSibling("%s.schema-%d".formatted(file.getFileName(), version));
  }

  /// Those copies hold what may have to go, and so does one for a backup that was cut short. That
  /// they are gone is certain on return, and stays so through a power cut.
  static void deleteBackUps(Path file) {
    JournalCopy.deleteRemains(file);
    var folder = JournalFile.folder(file);
    try (var copies = Files.newDirectoryStream(folder, file.getFileName() + ".schema-*")) {
      for (var copy : copies) {
        Files.delete(copy);
      }
      // Even if there was none now: a program that was killed may have deleted the last just
      // before.
      JournalFile.syncFolder(file);
    } catch (IOException e) {
      throw Trouble.unreadable(file, e);
    }
  }

  /// The copy must be certain before the script begins, and SQLite does not promise to sync what it
  /// writes this way (lang_vacuum, sqlite.org).
  private static void backUp(SqlConnection connection, Path file, int version) throws SQLException {
    var copy = backUpOf(file, version);
    try {
      // One that a power cut has left may be in part.
      Files.deleteIfExists(copy);
      JournalFile.makeForOwner(copy);
      connection.update("VACUUM INTO ?", copy.toString());
      JournalFile.sync(copy);
    } catch (IOException e) {
      throw Trouble.readOnly(copy, Optional.of(e));
    }
  }

  private static String resource(String name) {
    try (var in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
