package cubby.core.journal.sqlite;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;

/// Opens the journal's file with the settings that its promises rest on, and reads each back.
final class Connections {

  /// The first with the fix of a race that could corrupt a database in WAL mode (3.51.3).
  static final int[] SQLITE_MIN = {3, 51, 3};

  /// A reader and the writer hardly meet in WAL mode, and then for the time of a checkpoint.
  private static final int BUSY_MS = 5_000;

  private static final int SYNCHRONOUS_FULL = 2;

  private Connections() {}

  /// The one that writes.
  static SqlConnection writer(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MS);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setPragma(Pragma.MMAP_SIZE, "0");
    config.setPragma(Pragma.SECURE_DELETE, "true");
    var connection = open(file, config);
    try {
      requireVersion(connection);
      requireSetting(connection, "journal_mode", "wal");
      requireSetting(connection, "synchronous", Integer.toString(SYNCHRONOUS_FULL));
      requireSetting(connection, "mmap_size", "0");
      requireSetting(connection, "secure_delete", "1");
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /// One that only reads, beside the writer.
  static SqlConnection reader(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MS);
    config.setPragma(Pragma.MMAP_SIZE, "0");
    return open(file, config);
  }

  /// One that only reads and changes not a byte of the folder, by parameters of SQLite's own.
  ///
  /// Source of these: "Uniform Resource Identifiers", sqlite.org.
  static SqlConnection untouching(Path file, String parameters) throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MS);
    config.setPragma(Pragma.MMAP_SIZE, "0");
    var uri = "file:%s?%s".formatted(file.toUri().getRawPath(), parameters);
    return new SqlConnection(
        DriverManager.getConnection("jdbc:sqlite:" + uri, config.toProperties()));
  }

  /// An empty database that is gone once it is closed.
  static SqlConnection inMemory() throws SQLException {
    return new SqlConnection(DriverManager.getConnection("jdbc:sqlite::memory:"));
  }

  private static SqlConnection open(Path file, SQLiteConfig config) throws SQLException {
    return new SqlConnection(
        DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties()));
  }

  /// Empties the write-ahead log at once, or not at all.
  ///
  /// @return whether it is empty; not while another program reads it
  static boolean emptyLog(SqlConnection writer) throws SQLException {
    writer.script("PRAGMA busy_timeout = 0");
    try {
      return writer.first("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1)).orElse(1) == 0;
    } finally {
      writer.script("PRAGMA busy_timeout = " + BUSY_MS);
    }
  }

  /// What a setting of this connection is.
  static String setting(SqlConnection connection, String pragma) throws SQLException {
    return text(connection, "PRAGMA " + pragma);
  }

  private static void requireVersion(SqlConnection connection) throws SQLException {
    var version = text(connection, "SELECT sqlite_version()");
    var parts = Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    if (Arrays.compare(parts, SQLITE_MIN) < 0) {
      throw new IllegalStateException("SQLite %s is too old".formatted(version));
    }
  }

  private static void requireSetting(SqlConnection connection, String pragma, String expected)
      throws SQLException {
    var actual = setting(connection, pragma);
    if (!actual.equals(expected)) {
      throw new IllegalStateException(
          "SQLite has %s = %s, not %s".formatted(pragma, actual, expected));
    }
  }

  private static String text(SqlConnection connection, String sql) throws SQLException {
    return connection.first(sql, row -> row.getString(1)).orElse("");
  }
}
