package cubby.core.journal.sqlite;

import cubby.core.journal.ChainHead;
import cubby.core.journal.chain.Chain;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.journal.codec.StoredRecord;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// The rows of the journal itself.
final class JournalTable {

  private static final String AFTER = "SELECT * FROM journal WHERE sequence > ? ORDER BY sequence";

  private JournalTable() {}

  @FunctionalInterface
  interface RowTaker {
    void take(ChainedRow row) throws SQLException;
  }

  static void append(SqlConnection connection, ChainedRow row) throws SQLException {
    connection.update(
        """
        INSERT INTO journal
          (sequence, wall, trust, uptime, kind, version, subject, salt, body, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        row.sequence(),
        row.stamp().wall().toString(),
        row.stamp().trust().name(),
        row.stamp().uptime().sinceSetUp().toString(),
        row.fact().kind(),
        row.fact().version(),
        row.subject(),
        row.salt(),
        row.fact().body(),
        row.hash());
  }

  static Optional<ChainHead> last(SqlConnection connection) throws SQLException {
    return connection.first(
        "SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1", JournalTable::head);
  }

  /// When the last row was stated.
  static Optional<Stamp> lastStamp(SqlConnection connection) throws SQLException {
    return connection.first(
        "SELECT wall, trust, uptime FROM journal ORDER BY sequence DESC LIMIT 1",
        row -> stamp(row.getString("wall"), row.getString("trust"), row.getString("uptime")));
  }

  static Optional<ChainHead> at(SqlConnection connection, long sequence) throws SQLException {
    return connection.first(
        "SELECT sequence, hash FROM journal WHERE sequence = ?", JournalTable::head, sequence);
  }

  /// The head of the journal after the row with this number.
  ///
  /// @throws cubby.core.journal.JournalFailure if it has none
  static ChainHead headAt(SqlConnection connection, Path file, String kioskId, long sequence)
      throws SQLException {
    return sequence == 0
        ? Chain.start(kioskId)
        : at(connection, sequence).orElseThrow(() -> Trouble.cut(file, sequence));
  }

  /// The last row of a kind.
  static Optional<ChainedRow> newest(SqlConnection connection, String kind) throws SQLException {
    return connection.first(
        "SELECT * FROM journal WHERE kind = ? ORDER BY sequence DESC LIMIT 1",
        JournalTable::read,
        kind);
  }

  static void eachAfter(SqlConnection connection, long sequence, RowTaker taker)
      throws SQLException {
    connection.each(AFTER, row -> taker.take(read(row)), sequence);
  }

  static void eachAfter(SqlConnection connection, long sequence, int most, RowTaker taker)
      throws SQLException {
    connection.each(AFTER + " LIMIT ?", row -> taker.take(read(row)), sequence, most);
  }

  static Stamp stamp(String wall, String trust, String uptime) {
    return new Stamp(
        Instant.parse(wall), TimeTrust.valueOf(trust), new Uptime(Duration.parse(uptime)));
  }

  private static ChainHead head(ResultSet row) throws SQLException {
    return new ChainHead(
        row.getLong("sequence"), Objects.requireNonNullElse(row.getString("hash"), ""));
  }

  private static ChainedRow read(ResultSet row) throws SQLException {
    return new ChainedRow(
        row.getLong("sequence"),
        stamp(row.getString("wall"), row.getString("trust"), row.getString("uptime")),
        new StoredRecord(row.getString("kind"), row.getInt("version"), row.getString("body")),
        row.getString("subject"),
        row.getString("salt"),
        row.getString("hash"));
  }
}
