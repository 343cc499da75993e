package cubby.core.journal.audit;

import static cubby.core.journal.audit.Tampering.CHANGED;
import static cubby.core.journal.audit.Tampering.INSERTED;
import static cubby.core.journal.audit.Tampering.REMOVED;
import static cubby.core.journal.audit.Tampering.REORDERED;
import static cubby.core.journal.audit.Tampering.RESTAMPED;

import cubby.core.journal.ChainHead;
import cubby.core.journal.chain.StoredRow;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What was done where the chain breaks: at a row that is missing, or does not follow from the one
/// before. Whoever did it had no need to make all hashes anew, so that those behind tell the truth.
/// For one thread.
public final class BreakInquiry {

  /// How far before and behind the break is looked for what was done.
  private static final int BEFORE_ROWS = 60;

  private static final int BEHIND_ROWS = 12;

  /// How many rows may have been taken out of those that were numbered anew.
  private static final int TAKEN_OUT_MAX = 1000;

  private final Rows rows;
  private final ChainHead certain;
  private final ChainHead before;
  private final Optional<ChainHead> signedBehindTheEnd;
  private final long number;

  /// @param certain the last head before the break for which the kiosk has signed
  /// @param before the head after which the chain breaks
  /// @param signedBehindTheEnd a head that was signed, with a number that no row has any more
  public BreakInquiry(
      Rows rows, ChainHead certain, ChainHead before, Optional<ChainHead> signedBehindTheEnd) {
    this.rows = rows;
    this.certain = certain;
    this.before = before;
    this.signedBehindTheEnd = signedBehindTheEnd;
    this.number = before.sequence() + 1;
  }

  public Finding finding() {
    var here = rows.at(number);
    return here.map(this::notAsWritten)
        .orElseGet(() -> elsewhere(Optional.empty()).orElseGet(this::missing));
  }

  private Finding notAsWritten(StoredRow row) {
    return numberedAnew(row)
        .or(this::undone)
        .or(() -> elsewhere(Optional.of(row)))
        .or(() -> inItself(row))
        .orElseGet(() -> unknown(row));
  }

  private Finding missing() {
    var next = rows.first(row -> row.sequence() > number).map(StoredRow::sequence).orElse(number);
    var last = Math.max(number, next - 1);
    return new Finding(REMOVED, number, Finding.rows(number, last, "is", "are") + " missing.");
  }

  /// Rows taken out, and those behind given their numbers: then each row follows from the one
  /// before by the number that it had.
  private Optional<Finding> numberedAnew(StoredRow row) {
    var signed =
        signedBehindTheEnd
            .filter(head -> number == rows.last() && head.hash().equals(row.hash()))
            .map(head -> head.sequence() - number);
    if (signed.isPresent()) {
      return signed.map(this::takenOut);
    }
    var next = rows.at(number + 1);
    for (long gone = 1; next.isPresent() && gone <= TAKEN_OUT_MAX; gone++) {
      if (next.get().fitsAfter(new ChainHead(number + gone, row.hash()))) {
        return Optional.of(takenOut(gone));
      }
    }
    return Optional.empty();
  }

  private Finding takenOut(long many) {
    return new Finding(
        REMOVED,
        number,
        Finding.rows(number, number + many - 1, "is", "are")
            + " missing, and the rows behind have been given other numbers.");
  }

  /// One thing that may have been done here, or shortly before with the hashes up to here made
  /// anew.
  private Optional<Finding> undone() {
    var first = Math.max(certain.sequence() + 1, number - BEFORE_ROWS);
    var start = first == certain.sequence() + 1 ? Optional.of(certain) : head(first - 1);
    return start.flatMap(
        from -> Reconstruction.toLast(from, rows.between(first, number + BEHIND_ROWS)));
  }

  private Optional<ChainHead> head(long sequence) {
    return rows.at(sequence).map(StoredRow::head);
  }

  /// What was written here stands somewhere else.
  ///
  /// @param instead the row that is here now
  private Optional<Finding> elsewhere(Optional<StoredRow> instead) {
    return rows.first(row ->
            row.sequence() != number
                && (row.fitsAfter(before)
                    || instead.filter(it -> it.hash().equals(row.hashAfter(before))).isPresent()))
        .map(row -> isAllPushedBack(row) ? putIn(row) : moved(row));
  }

  /// Whether all rows behind it stand as far behind their numbers as this one.
  private boolean isAllPushedBack(StoredRow row) {
    var by = row.sequence() - number;
    var next = rows.at(row.sequence() + 1);
    var end = rows.between(rows.last() - 1, rows.last());
    return by > 0
        && next.filter(it -> it.fitsAfter(new ChainHead(number, row.hash()))).isPresent()
        && end.size() == 2
        && end.getLast()
            .fitsAfter(new ChainHead(end.getFirst().sequence() - by, end.getFirst().hash()));
  }

  private Finding putIn(StoredRow row) {
    return new Finding(
        INSERTED,
        number,
        Finding.rows(number, row.sequence() - 1, "was", "were")
            + " put in later: what was written there stands behind.");
  }

  private Finding moved(StoredRow row) {
    return new Finding(
        REORDERED,
        number,
        "Row %d is not in its place: what was written as row %d is row %d now."
            .formatted(number, number, row.sequence()));
  }

  /// What can be seen in the row itself, if it is where it was written.
  private Optional<Finding> inItself(StoredRow row) {
    if (rows.at(number + 1).filter(next -> next.fitsAfter(row.head())).isEmpty()) {
      return Optional.empty();
    }
    if (!isBetweenItsNeighbours(row)) {
      return Optional.of(
          new Finding(
              RESTAMPED,
              number,
              "Row %d was restamped: its running time, %s, is not between those of the rows around it."
                      .formatted(number, row.times().uptime())
                  + " Whether more in it was changed cannot be known."));
    }
    return FactForm.fault(row)
        .map(fault ->
            new Finding(CHANGED, number, "Row %d was changed: %s.".formatted(number, fault)));
  }

  /// The kiosk's running time never goes back.
  private boolean isBetweenItsNeighbours(StoredRow row) {
    var here = uptime(row);
    var earliest = rows.at(number - 1).map(BreakInquiry::uptime).orElse(Duration.ZERO);
    var latest = rows.at(number + 1).map(BreakInquiry::uptime).orElse(here);
    return !here.minus(earliest).isNegative() && !latest.minus(here).isNegative();
  }

  private static Duration uptime(StoredRow row) {
    try {
      return Duration.parse(row.times().uptime());
    } catch (DateTimeException _) {
      return Duration.ofSeconds(-1);
    }
  }

  private Finding unknown(StoredRow row) {
    var last = number == rows.last();
    var followed = rows.at(number + 1).filter(next -> next.fitsAfter(row.head())).isPresent();
    var sentence = "Row %d is not what was written after the row before.".formatted(number);
    var unsigned =
        before.sequence() > certain.sequence()
            ? " It may also be that rows before it, from row %d on, were given new hashes."
                .formatted(certain.sequence() + 1)
            : "";
    var kinds =
        followed
            ? List.of(CHANGED, RESTAMPED)
            : last
                ? List.of(CHANGED, RESTAMPED, INSERTED, REMOVED)
                : List.of(CHANGED, RESTAMPED, INSERTED);
    return new Finding(kinds, number, sentence + unsigned);
  }
}
