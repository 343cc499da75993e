package cubby.core.journal.sqlite;

import cubby.core.time.Stamp;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Whose journal it is, and how far its clocks have come.
final class MetaTable {
  private MetaTable() {}

  record Owner(String kioskId, String keyId) {}

  static void found(Connection connection, Owner owner) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO meta (one, kiosk_id, key_id) VALUES (1, ?, ?)",
        owner.kioskId(),
        owner.keyId());
  }

  static Optional<Owner> owner(Connection connection) throws SQLException {
    return Sql.first(
        connection,
        "SELECT kiosk_id, key_id FROM meta",
        row -> new Owner(row.getString("kiosk_id"), row.getString("key_id")));
  }

  static Optional<Stamp> mark(Connection connection) throws SQLException {
    return Sql.first(
        connection,
        "SELECT mark_wall, mark_trust, mark_uptime FROM meta WHERE mark_wall IS NOT NULL",
        MetaTable::readMark);
  }

  static void mark(Connection connection, Stamp mark) throws SQLException {
    Sql.update(
        connection,
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
