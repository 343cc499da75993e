package cubby.core.journal.sqlite;

import cubby.core.journal.codec.RecordCodec;
import cubby.core.journal.codec.StoredRecord;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.secret.TextSealer;
import cubby.core.text.SealedText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Notices that have not left yet, each sealed for its row.
final class OutboxTable {
  private final TextSealer sealer;

  OutboxTable(TextSealer sealer) {
    this.sealer = sealer;
  }

  void queue(Connection connection, Notice notice) throws SQLException {
    var stored = RecordCodec.NOTICES.store(notice);
    Sql.update(
        connection,
        "INSERT INTO outbox (id, kind, version, sealed) VALUES (?, ?, ?, ?)",
        notice.id().value(),
        stored.kind(),
        stored.version(),
        sealer.seal(stored.body(), place(notice.id().value())).base64());
  }

  void remove(Connection connection, NoticeId id) throws SQLException {
    Sql.update(connection, "DELETE FROM outbox WHERE id = ?", id.value());
  }

  List<Notice> oldest(Connection connection, int most) throws SQLException {
    return Sql.list(connection, "SELECT * FROM outbox ORDER BY position LIMIT ?", this::read, most);
  }

  private Notice read(ResultSet row) throws SQLException {
    var sealed = new SealedText(row.getString("sealed"));
    return RecordCodec.NOTICES.read(
        new StoredRecord(
            row.getString("kind"),
            row.getInt("version"),
            sealer.open(sealed, place(row.getString("id")))));
  }

  private static String place(String id) {
    return "outbox/" + id;
  }
}
