package cubby.core.journal.audit;

import cubby.core.journal.ChainHead;
import cubby.core.journal.chain.Chain;
import cubby.core.journal.chain.StoredRow;
import cubby.core.journal.chain.StoredRow.Times;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// Undoes what may have been done to some rows, until they lead again to a hash that stood at their
/// end before it was done. What leads there was done, since nobody finds other rows with that hash:
/// no matter how many hashes were made anew.
///
/// Found is one thing done in one place: rows put in, two that changed places, one that was given
/// the time of its neighbour or another trust.
final class Reconstruction {

  /// Trying takes a time that grows with the square of the number of rows: a second for so many.
  static final int ROWS_MAX = 1200;

  /// Of so few rows any two may have changed places; of more, two neighbours.
  private static final int ANY_TWO_MAX = 80;

  /// How many rows in a row may have been put in.
  static final int PUT_IN_MAX = 8;

  private final ChainHead from;
  private final List<StoredRow> rows;
  private final Optional<Long> number;
  private final String goal;
  private final int count;
  private final List<String> digests;
  private final List<ChainHead> heads = new ArrayList<>();

  /// Rows that led to a hash whose number is known, since it was signed.
  ///
  /// @param from the head before the first row
  /// @param rows all behind it up to that number, and those behind that one, as far as they may
  ///   have been pushed there
  static Optional<Finding> toSigned(ChainHead from, List<StoredRow> rows, ChainHead signed) {
    var count = signed.sequence() - from.sequence();
    return count > rows.size() || count > ROWS_MAX
        ? Optional.empty()
        : new Reconstruction(from, rows, Optional.of(signed.sequence()), signed.hash(), (int) count)
            .find();
  }

  /// Rows of which the last has the hash to which they led, whatever its number is now.
  static Optional<Finding> toLast(ChainHead from, List<StoredRow> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : new Reconstruction(from, rows, Optional.empty(), rows.getLast().hash(), rows.size())
            .find();
  }

  private Reconstruction(
      ChainHead from, List<StoredRow> rows, Optional<Long> number, String goal, int count) {
    this.from = from;
    this.rows = rows;
    this.number = number;
    this.goal = goal;
    this.count = count;
    this.digests = new ArrayList<>();
    heads.add(from);
    for (int i = 0; i < count; i++) {
      digests.add(rows.get(i).digestAs(from.sequence() + 1 + i));
      heads.add(after(heads.getLast(), digests.getLast()));
    }
  }

  private Optional<Finding> find() {
    if (heads.getLast().hash().equals(goal)) {
      return hashAlone();
    }
    return putIn().or(this::changedPlaces).or(this::restamped);
  }

  private Optional<Finding> hashAlone() {
    for (int i = 0; i < count; i++) {
      var row = rows.get(i);
      if (!row.hash().equals(heads.get(i + 1).hash())) {
        return Optional.of(
            new Finding(
                Tampering.CHANGED,
                row.sequence(),
                "Row %d has another hash than it was written with. Nothing else in it was changed."
                    .formatted(row.sequence())));
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> putIn() {
    for (int many = 1; many <= Math.min(PUT_IN_MAX, count); many++) {
      var end = number.isPresent() ? count + many : count;
      if (end > rows.size()) {
        break;
      }
      var pushed = new ArrayList<String>();
      for (int i = many; i < end; i++) {
        pushed.add(rows.get(i).digestAs(from.sequence() + 1 + i - many));
      }
      for (int i = 0; i + many <= end; i++) {
        if (leads(i, pushed.subList(i, pushed.size()))) {
          return Optional.of(inserted(rows.get(i), rows.get(i + many - 1)));
        }
      }
    }
    return Optional.empty();
  }

  private static Finding inserted(StoredRow first, StoredRow last) {
    return new Finding(
        Tampering.INSERTED,
        first.sequence(),
        Finding.rows(first.sequence(), last.sequence(), "was", "were")
            + " put in later: without %s the rows fit together as they were written."
                .formatted(first.equals(last) ? "it" : "them"));
  }

  private Optional<Finding> changedPlaces() {
    for (int i = 0; i < count; i++) {
      var farthest = count <= ANY_TWO_MAX ? count : Math.min(i + 2, count);
      for (int j = i + 1; j < farthest; j++) {
        var other = new ArrayList<>(digests.subList(i, count));
        other.set(0, rows.get(j).digestAs(from.sequence() + 1 + i));
        other.set(j - i, rows.get(i).digestAs(from.sequence() + 1 + j));
        if (leads(i, other)) {
          var first = rows.get(i).sequence();
          return Optional.of(
              new Finding(
                  Tampering.REORDERED,
                  first,
                  "Rows %d and %d have changed places.".formatted(first, rows.get(j).sequence())));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> restamped() {
    for (int i = 0; i < count; i++) {
      for (var times : likely(i)) {
        var row = rows.get(i).with(times);
        var other = new ArrayList<>(digests.subList(i, count));
        other.set(0, row.digestAs(from.sequence() + 1 + i));
        if (leads(i, other)) {
          return Optional.of(restamped(rows.get(i), times));
        }
      }
    }
    return Optional.empty();
  }

  private static Finding restamped(StoredRow row, Times written) {
    return new Finding(
        Tampering.RESTAMPED,
        row.sequence(),
        "Row %d was restamped: written was %s, not %s."
            .formatted(row.sequence(), words(written), words(row.times())));
  }

  private static String words(Times times) {
    return String.join(" ", times.wall(), times.trust(), times.uptime());
  }

  /// The row's own times with the other trust, and those of its neighbours, with which it was most
  /// often written.
  private SequencedSet<Times> likely(int at) {
    var likely = new LinkedHashSet<Times>();
    var own = rows.get(at).times();
    var around = new ArrayList<Times>();
    around.add(own);
    if (at > 0) {
      around.add(rows.get(at - 1).times());
    }
    if (at + 1 < rows.size()) {
      around.add(rows.get(at + 1).times());
    }
    for (var times : around) {
      for (var trust : List.of("TRUSTED", "UNTRUSTED")) {
        likely.add(new Times(times.wall(), trust, times.uptime()));
        likely.add(new Times(times.wall(), trust, own.uptime()));
        likely.add(new Times(own.wall(), trust, times.uptime()));
      }
    }
    likely.remove(own);
    return likely;
  }

  /// Whether these lead to the goal, after the first rows as they are.
  private boolean leads(int rowsBefore, List<String> digestsAfter) {
    return Chain.follow(heads.get(rowsBefore).hash(), digestsAfter).equals(goal);
  }

  private static ChainHead after(ChainHead head, String digest) {
    return new ChainHead(head.sequence() + 1, Chain.link(head.hash(), digest));
  }
}
