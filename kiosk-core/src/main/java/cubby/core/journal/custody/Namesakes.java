package cubby.core.journal.custody;

import static java.util.stream.Collectors.joining;

import cubby.core.fact.Lasting;
import cubby.core.journal.chain.ChainedRow;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The parcels with one barcode. Anybody may show a barcode once more: what was really inside must
/// not be hidden by what was only scanned.
///
/// @param records in the order of their announcements
public record Namesakes(List<CustodyRecord> records) {
  private static final String STORED = Lasting.ParcelStored.class.getSimpleName();

  public Namesakes {
    records = List.copyOf(records);
  }

  /// The one that was put in last; if none ever was, the one announced last.
  public Optional<CustodyRecord> usual() {
    return records.stream()
        .filter(record -> stored(record) > 0)
        .max(Comparator.comparingLong(Namesakes::stored))
        .or(() -> records.isEmpty() ? Optional.empty() : Optional.of(records.getLast()));
  }

  /// Those announced then.
  ///
  /// @param when the beginning of a time as [#times] writes it: `2027-03-01`, `2027-03-01T09:00`
  public List<CustodyRecord> announced(String when) {
    return records.stream().filter(record -> time(record).startsWith(when)).toList();
  }

  /// What else there is, in a sentence; empty if there is nothing.
  public Optional<String> besides(CustodyRecord chosen) {
    var others = records.stream().filter(record -> !record.equals(chosen)).toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Others with this number were announced at %s: choose with --announced."
                .formatted(new Namesakes(others).times()));
  }

  /// When they were announced.
  public String times() {
    return records.stream().map(Namesakes::time).collect(joining(", "));
  }

  /// The number of the row by which it was put in last, 0 if it never was.
  private static long stored(CustodyRecord record) {
    return record.rows().stream()
        .filter(row -> row.fact().kind().equals(STORED))
        .mapToLong(ChainedRow::sequence)
        .max()
        .orElse(0);
  }

  private static String time(CustodyRecord record) {
    return record.rows().getFirst().stamp().wall().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
