package cubby.core.journal.sqlite;

import cubby.core.journal.ChainHead;
import cubby.core.journal.chain.Checkpoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The kiosk's signed word on how far the journal had come.
final class CheckpointTable {
  private CheckpointTable() {}

  static void keep(SqlConnection connection, Checkpoint checkpoint) throws SQLException {
    connection.update(
        "INSERT OR IGNORE INTO checkpoint (sequence, hash, wall, signature) VALUES (?, ?, ?, ?)",
        checkpoint.head().sequence(),
        checkpoint.head().hash(),
        checkpoint.at().toString(),
        checkpoint.signature());
  }

  static Optional<Checkpoint> newest(SqlConnection connection) throws SQLException {
    return connection.first(
        "SELECT * FROM checkpoint ORDER BY sequence DESC LIMIT 1", CheckpointTable::read);
  }

  private static Checkpoint read(ResultSet row) throws SQLException {
    return new Checkpoint(
        new ChainHead(row.getLong("sequence"), row.getString("hash")),
        Instant.parse(row.getString("wall")),
        row.getString("signature"));
  }
}
