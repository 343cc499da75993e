package cubby.core.journal.sqlite;

import cubby.core.journal.audit.Rows;
import cubby.core.journal.chain.StoredRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The rows of a file as they stand.
final class StoredRows implements Rows {
  private static final int ROWS_AT_ONCE = 1000;

  /// What no column holds that a kiosk has written.
  private static final String NOTHING = "\0";

  private final Reads reads;
  private final long last;

  /// @param last the greatest number of a row; what is written later is not looked at
  StoredRows(Reads reads, long last) {
    this.reads = reads;
    this.last = last;
  }

  @Override
  public long last() {
    return last;
  }

  @Override
  public List<StoredRow> between(long first, long until) {
    return reads.read(connection ->
        connection.list(
            "SELECT * FROM journal WHERE sequence BETWEEN ? AND ? ORDER BY sequence",
            StoredRows::row,
            first,
            Math.min(until, last)));
  }

  @Override
  public Optional<StoredRow> first(Predicate<StoredRow> is) {
    long after = Long.MIN_VALUE;
    while (true) {
      long from = after;
      var some =
          reads.read(connection ->
              connection.list(
                  "SELECT * FROM journal WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?",
                  StoredRows::row,
                  from,
                  last,
                  ROWS_AT_ONCE));
      var found = some.stream().filter(is).findFirst();
      if (found.isPresent() || some.isEmpty()) {
        return found;
      }
      after = some.getLast().sequence();
    }
  }

  private static StoredRow row(ResultSet row) throws SQLException {
    return new StoredRow(
        row.getLong("sequence"),
        new StoredRow.Times(
            text(row.getString("wall")),
            text(row.getString("trust")),
            text(row.getString("uptime"))),
        text(row.getString("kind")),
        text(row.getString("version")),
        text(row.getString("subject")),
        text(row.getString("salt")),
        text(row.getString("body")),
        text(row.getString("hash")));
  }

  private static String text(@Nullable String column) {
    return Objects.requireNonNullElse(column, NOTHING);
  }
}
