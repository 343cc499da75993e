package cubby.core.journal.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The tables, as scripts that only lead forward. A database's `user_version` is the number of
/// scripts that it has been through.
///
/// @param scripts the first makes the tables, each later one changes them
record Schema(List<String> scripts) {

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

  /// Where the copy is that was made of a database before it left this version.
  static Path backUpOf(Path file, int version) {
    return file.resolveSibling("%s.schema-%d".formatted(file.getFileName(), version));
  }

  /// Those copies hold what may have to go.
  static void deleteBackUps(Path file) {
    var folder = JournalFile.folder(file);
    try (var copies = Files.newDirectoryStream(folder, file.getFileName() + ".schema-*")) {
      for (var copy : copies) {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw Trouble.unreadable(file, e);
    }
  }

  private static void backUp(SqlConnection connection, Path file, int version) throws SQLException {
    var copy = backUpOf(file, version);
    try {
      // One that a power cut has left may be in part.
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      throw Trouble.readOnly(copy, Optional.of(e));
    }
    connection.update("VACUUM INTO ?", copy.toString());
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
