package cubby.core.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqlConnectionTest {
  @Test
  void aStatementThatIsKeptForTheNextTimeHoldsOnToNothing() throws SQLException {
    try (var connection = new SqlConnection(DriverManager.getConnection("jdbc:sqlite::memory:"))) {
      connection.script("CREATE TABLE t (text TEXT)");
      var large = inserted(connection);

      System.gc();

      assertThat(large.get()).isNull();
    }
  }

  private static WeakReference<String> inserted(SqlConnection connection) throws SQLException {
    var text = "snapshot ".repeat(1000);
    connection.update("INSERT INTO t (text) VALUES (?)", text);
    return new WeakReference<>(text);
  }
}
