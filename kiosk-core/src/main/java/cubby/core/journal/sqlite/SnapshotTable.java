package cubby.core.journal.sqlite;

import cubby.core.journal.codec.LedgerCodec;
import cubby.core.kiosk.Ledger;
import cubby.core.secret.BrokenSeal;
import cubby.core.secret.TextSealer;
import cubby.core.text.SealedText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The ledger as it was after some row, sealed for that row. Of no use by itself: whatever is wrong
/// with a snapshot, the journal it was folded from is still there.
final class SnapshotTable {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotTable.class);
  private static final int KEPT = 2;

  private final TextSealer sealer;

  SnapshotTable(TextSealer sealer) {
    this.sealer = sealer;
  }

  /// @param sequence the last row that is folded in
  record Snapshot(long sequence, Ledger ledger) {}

  void keep(SqlConnection connection, long sequence, int fold, Ledger ledger) throws SQLException {
    connection.update(
        "INSERT OR REPLACE INTO snapshot (sequence, fold, sealed) VALUES (?, ?, ?)",
        sequence,
        fold,
        sealer.seal(packed(ledger), place(sequence)).base64());
    connection.update(
        """
        DELETE FROM snapshot WHERE sequence NOT IN
          (SELECT sequence FROM snapshot ORDER BY sequence DESC LIMIT ?)
        """,
        KEPT);
  }

  /// The newest that this fold has made and that can be read. Those before it are not looked into.
  Optional<Snapshot> newest(SqlConnection connection, int fold) throws SQLException {
    var kept =
        connection.list(
            "SELECT sequence, sealed FROM snapshot WHERE fold = ? ORDER BY sequence DESC",
            row ->
                new Kept(
                    row.getLong("sequence"),
                    new SealedText(Objects.requireNonNull(row.getString("sealed")))),
            fold);
    return kept.stream().flatMap(each -> read(each).stream()).findFirst();
  }

  private record Kept(long sequence, SealedText sealed) {}

  private Optional<Snapshot> read(Kept kept) {
    var ledger = open(kept.sealed(), kept.sequence());
    if (ledger.isEmpty()) {
      LOG.warn(
          "The snapshot after row {} cannot be read; starting from an earlier one",
          kept.sequence());
    }
    return ledger.map(known -> new Snapshot(kept.sequence(), known));
  }

  private Optional<Ledger> open(SealedText sealed, long sequence) {
    try {
      var packed = new ByteArrayInputStream(sealer.openBytes(sealed, place(sequence)));
      try (var plain = new InflaterInputStream(packed)) {
        return LedgerCodec.read(plain);
      }
    } catch (BrokenSeal | IOException e) {
      return Optional.empty();
    }
  }

  /// Codes that rest are by far the most of a ledger, and as hex they are twice as long as need be.
  private static byte[] packed(Ledger ledger) {
    var packed = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var to = new DeflaterOutputStream(packed, deflater)) {
      LedgerCodec.store(ledger, to);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written to", e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private static String place(long sequence) {
    return "snapshot/" + sequence;
  }
}
