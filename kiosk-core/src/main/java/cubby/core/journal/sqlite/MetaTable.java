package cubby.core.journal.sqlite;

import cubby.core.journal.chain.HighWater;
import cubby.core.secret.KeyFailure;
import cubby.core.time.Stamp;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Whose journal it is, and how far its clocks have come.
final class MetaTable {
  private MetaTable() {}

  record Owner(String kioskId, String keyId) {}

  static void found(SqlConnection connection, Owner owner) throws SQLException {
    connection.update(
        "INSERT INTO meta (one, kiosk_id, key_id) VALUES (1, ?, ?)",
        owner.kioskId(),
        owner.keyId());
  }

  /// @throws KeyFailure if it was written with another key than this one
  static Owner requireOwner(SqlConnection connection, Path file, String keyId) throws SQLException {
    var owner = requireOwner(connection, file);
    if (!owner.keyId().equals(keyId)) {
      throw new KeyFailure(
          "The journal %s was written with the root key %s, but the key here is %s."
                  .formatted(file, owner.keyId(), keyId)
              + " Put the right key back from its backup. Nothing was changed.");
    }
    return owner;
  }

  static Owner requireOwner(SqlConnection connection, Path file) throws SQLException {
    return owner(connection).orElseThrow(() -> Trouble.notAJournal(file));
  }

  private static Optional<Owner> owner(SqlConnection connection) throws SQLException {
    return connection.first(
        "SELECT kiosk_id, key_id FROM meta",
        row -> new Owner(row.getString("kiosk_id"), row.getString("key_id")));
  }

  private static Optional<Stamp> mark(SqlConnection connection) throws SQLException {
    return connection.first(
        "SELECT mark_wall, mark_trust, mark_uptime FROM meta WHERE mark_wall IS NOT NULL",
        MetaTable::readMark);
  }

  /// How far the clocks have come: what was noted, or the stamp of the last row where that says the
  /// same, so that most commits have one table less to write.
  static Optional<Stamp> highWater(SqlConnection connection) throws SQLException {
    var noted = mark(connection);
    return JournalTable.lastStamp(connection)
        .filter(row -> !HighWater.isBehind(noted, row))
        .map(row -> HighWater.raise(noted, row))
        .or(() -> noted);
  }

  static void mark(SqlConnection connection, Stamp mark) throws SQLException {
    connection.update(
        "UPDATE meta SET mark_wall = ?, mark_trust = ?, mark_uptime = ?",
        mark.wall().toString(),
        mark.trust().name(),
        mark.uptime().sinceSetUp().toString());
  }

  private static Stamp readMark(ResultSet row) throws SQLException {
    return JournalTable.stamp(
        row.getString("mark_wall"), row.getString("mark_trust"), row.getString("mark_uptime"));
  }
}
