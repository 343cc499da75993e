package cubby.core.journal.sqlite;

import java.sql.SQLException;

/// Where a journal is read: on one connection after the other's turn, or on several side by side.
interface Reads {

  @FunctionalInterface
  interface Work<T> {
    T run(SqlConnection connection) throws SQLException;
  }

  /// Some tens of milliseconds, so that others may read and erase in between. Any thread.
  ///
  /// @throws cubby.core.journal.JournalFailure if it cannot be read
  <T> T read(Work<T> work);
}
