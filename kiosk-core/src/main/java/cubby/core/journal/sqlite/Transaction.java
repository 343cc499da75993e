package cubby.core.journal.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/// All or nothing.
final class Transaction {
  private Transaction() {}

  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  /// Runs the work and makes it durable; whatever goes wrong, nothing of it was written.
  static void run(Connection connection, Work work) throws SQLException {
    Sql.script(connection, "BEGIN IMMEDIATE");
    try {
      work.run();
      Sql.script(connection, "COMMIT");
    } catch (SQLException | RuntimeException e) {
      rollBack(connection, e);
      throw e;
    }
  }

  /// After some errors SQLite has rolled back by itself, and says so.
  private static void rollBack(Connection connection, Exception cause) {
    try {
      Sql.script(connection, "ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
