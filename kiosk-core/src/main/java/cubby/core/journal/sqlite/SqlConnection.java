package cubby.core.journal.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The little that is needed of JDBC, with the statements that were prepared before kept for the
/// next time. Used by one thread at a time.
final class SqlConnection implements AutoCloseable {
  private final Connection connection;

  /// Those that nobody uses just now, by their text.
  private final TreeMap<String, PreparedStatement> prepared = new TreeMap<>();

  SqlConnection(Connection connection) {
    this.connection = connection;
  }

  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  private interface Use {
    void of(PreparedStatement statement) throws SQLException;
  }

  /// Runs one statement that gives nothing back.
  void update(String sql, @Nullable Object... parameters) throws SQLException {
    use(sql, PreparedStatement::executeUpdate, parameters);
  }

  /// Runs several statements, or a PRAGMA, without parameters.
  void script(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters)
      throws SQLException {
    var list = new ArrayList<T>();
    each(sql, row -> list.add(reader.read(row)), parameters);
    return list;
  }

  <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters)
      throws SQLException {
    return list(sql, reader, parameters).stream().findFirst();
  }

  void each(String sql, RowTaker taker, @Nullable Object... parameters) throws SQLException {
    use(
        sql,
        statement -> {
          try (var rows = statement.executeQuery()) {
            while (rows.next()) {
              taker.take(rows);
            }
          }
        },
        parameters);
  }

  /// One that fails is not used again.
  private void use(String sql, Use use, @Nullable Object... parameters) throws SQLException {
    var kept = prepared.remove(sql);
    var statement = kept == null ? connection.prepareStatement(sql) : kept;
    try {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      use.of(statement);
      statement.clearParameters(); // a statement that is kept holds on to them: a snapshot is 10 MB
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
    var other = prepared.put(sql, statement);
    if (other != null) {
      other.close();
    }
  }

  @Override
  public void close() throws SQLException {
    for (var statement : prepared.values()) {
      statement.close();
    }
    prepared.clear();
    connection.close();
  }
}
