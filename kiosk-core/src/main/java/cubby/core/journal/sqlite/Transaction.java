package cubby.core.journal.sqlite;

import java.sql.SQLException;

/// All or nothing.
final class Transaction {
  private Transaction() {}

  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  /// Runs the work and makes it durable; whatever goes wrong, nothing of it was written.
  static void run(SqlConnection connection, Work work) throws SQLException {
    connection.update("BEGIN IMMEDIATE");
    try {
      work.run();
      connection.update("COMMIT");
    } catch (SQLException | RuntimeException e) {
      rollBack(connection, e);
      throw e;
    }
  }

  /// After some errors SQLite has rolled back by itself, and says so.
  private static void rollBack(SqlConnection connection, Exception cause) {
    try {
      connection.update("ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
