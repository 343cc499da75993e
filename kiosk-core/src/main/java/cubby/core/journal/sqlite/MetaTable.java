package cubby.core.journal.sqlite;

import cubby.core.time.Stamp;
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

  static Optional<Owner> owner(SqlConnection connection) throws SQLException {
    return connection.first(
        "SELECT kiosk_id, key_id FROM meta",
        row -> new Owner(row.getString("kiosk_id"), row.getString("key_id")));
  }

  static Optional<Stamp> mark(SqlConnection connection) throws SQLException {
    return connection.first(
        "SELECT mark_wall, mark_trust, mark_uptime FROM meta WHERE mark_wall IS NOT NULL",
        MetaTable::readMark);
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
