package cubby.core.journal.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.journal.ChainHead;
import cubby.core.journal.codec.StoredRecord;
import java.util.Arrays;

/// Follows the chain from row to row as quickly as can be, over rows as they stand: what [Chain]
/// says of texts, done on their bytes. Owned by the thread that walks.
public final class RowWalk {

  /// Stands between the columns of a row. It is in none that a kiosk writes: JSON has it escaped.
  public static final char SEPARATOR = 0x1f;

  /// Hash, salt, wall, trust, uptime, kind, version, subject, body.
  private static final int COLUMNS = 9;

  private static final int KIND = 5;
  private static final int VERSION = 6;
  private static final int BODY = 8;

  private static final byte[] ROW = Chain.ROW.getBytes(UTF_8);
  private static final byte[] LINK = Chain.LINK.getBytes(UTF_8);

  private final FieldDigest digest = new FieldDigest();
  private final byte[] hex = new byte[FieldDigest.HEX_BYTES];

  /// Where each column begins; one more for the end.
  private final int[] begins = new int[COLUMNS + 1];

  private byte[] row = {};
  private long sequence;
  private byte[] hash;

  public RowWalk(ChainHead start) {
    sequence = start.sequence();
    hash = start.hash().getBytes(UTF_8);
  }

  /// Takes the next row, unless it is not the one that was written next.
  ///
  /// @param columns hash, salt, wall, trust, uptime, kind, version, subject and body, with a
  ///   separator between each two
  /// @return whether it was
  public boolean step(long number, byte[] columns) {
    if (number != sequence + 1 || !split(columns)) {
      return false;
    }
    digest.field(ROW);
    field(columns, 1);
    digest.field(Long.toString(number));
    for (int column = 2; column < COLUMNS; column++) {
      field(columns, column);
    }
    digest.finish(hex);
    digest.field(LINK).field(hash).field(hex).finish(hex);
    if (!Arrays.equals(hex, 0, hex.length, columns, 0, begins[1] - 1)) {
      return false;
    }
    row = columns;
    sequence = number;
    hash = hex.clone();
    return true;
  }

  /// Whether the last row that was right is of this kind.
  public boolean isOfKind(byte[] kind) {
    return Arrays.equals(row, begins[KIND], begins[KIND + 1] - 1, kind, 0, kind.length);
  }

  /// Whether these bytes are anywhere in the body of the last row that was right.
  public boolean bodyHas(byte[] bytes) {
    int last = row.length - bytes.length;
    for (int at = begins[BODY]; at <= last; at++) {
      if (row[at] == bytes[0]
          && Arrays.equals(row, at, at + bytes.length, bytes, 0, bytes.length)) {
        return true;
      }
    }
    return false;
  }

  /// What the last row that was right holds.
  public StoredRecord fact() {
    return new StoredRecord(text(KIND), Integer.parseInt(text(VERSION)), text(BODY));
  }

  /// The number of the last row that was right.
  public long sequence() {
    return sequence;
  }

  private String text(int column) {
    return new String(row, begins[column], begins[column + 1] - 1 - begins[column], UTF_8);
  }

  private void field(byte[] columns, int column) {
    digest.field(columns, begins[column], begins[column + 1] - 1);
  }

  private boolean split(byte[] columns) {
    int found = 0;
    for (int at = 0; at < columns.length; at++) {
      if (columns[at] == SEPARATOR) {
        found++;
        if (found == COLUMNS) {
          return false;
        }
        begins[found] = at + 1;
      }
    }
    begins[COLUMNS] = columns.length + 1;
    return found == COLUMNS - 1;
  }
}
