package cubby.core.journal.sqlite;

import cubby.core.journal.JournalFailure;
import cubby.core.journal.QueuedNotice;
import cubby.core.journal.codec.RecordCodec;
import cubby.core.journal.codec.StoredRecord;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.parcel.ParcelId;
import cubby.core.secret.BrokenSeal;
import cubby.core.secret.TextSealer;
import cubby.core.text.SealedText;
import cubby.core.time.Uptime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices that have not left yet, each sealed for its row.
final class OutboxTable {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxTable.class);

  private final TextSealer sealer;

  OutboxTable(TextSealer sealer) {
    this.sealer = sealer;
  }

  void queue(SqlConnection connection, Notice notice, Uptime now) throws SQLException {
    var stored = RecordCodec.NOTICES.store(notice);
    connection.update(
        "INSERT INTO outbox (id, kind, version, sealed, queued, parcel) VALUES (?, ?, ?, ?, ?, ?)",
        notice.id().value(),
        stored.kind(),
        stored.version(),
        sealer.seal(stored.body(), place(notice.id().value())).base64(),
        now.sinceSetUp().toString(),
        notice.about().map(ParcelId::value).orElse(null));
  }

  void remove(SqlConnection connection, NoticeId id) throws SQLException {
    connection.update("DELETE FROM outbox WHERE id = ?", id.value());
  }

  /// Leaves nothing of those that were removed. Within a transaction; too dear for each of them.
  void forgetRemoved(SqlConnection connection) throws SQLException {
    FreshPages.of(
        connection, "outbox", "position", "id", "queued", "parcel", "kind", "version", "sealed");
  }

  List<QueuedNotice> after(SqlConnection connection, long position, int most) throws SQLException {
    return connection.list(
        "SELECT * FROM outbox WHERE position > ? ORDER BY position LIMIT ?",
        this::read,
        position,
        most);
  }

  List<QueuedNotice> about(SqlConnection connection, ParcelId parcel) throws SQLException {
    return connection.list("SELECT * FROM outbox WHERE parcel = ?", this::read, parcel.value());
  }

  private QueuedNotice read(ResultSet row) throws SQLException {
    return new QueuedNotice(
        row.getLong("position"),
        new NoticeId(row.getString("id")),
        since(row.getString("queued")),
        notice(row));
  }

  private static Uptime since(String written) {
    try {
      return new Uptime(Duration.parse(written));
    } catch (DateTimeParseException _) {
      return Uptime.ZERO;
    }
  }

  /// One that cannot be read holds up no other.
  private Optional<Notice> notice(ResultSet row) throws SQLException {
    var id = row.getString("id");
    try {
      var body = sealer.open(new SealedText(row.getString("sealed")), place(id));
      return Optional.of(
          RecordCodec.NOTICES.read(
              new StoredRecord(row.getString("kind"), row.getInt("version"), body)));
    } catch (BrokenSeal | JournalFailure e) {
      LOG.error("Notice {} cannot be read back", id, e);
      return Optional.empty();
    }
  }

  private static String place(String id) {
    return "outbox/" + id;
  }
}
