package cubby.core.journal.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import cubby.core.journal.ChainHead;
import cubby.core.journal.audit.Finding;
import cubby.core.journal.chain.RowWalk;
import cubby.core.journal.codec.RecordCodec;
import cubby.core.journal.codec.StoredRecord;
import cubby.core.journal.codec.TextsStored;
import cubby.core.text.TextId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Compares the texts about people in a file with what its rows say: each that a row names is there
/// until a row says that it was erased, and then no more. What a text says is not looked at, for
/// which the root key would be needed.
///
/// Made before the last row is looked for. Rows may be taken on any thread; the rest is one's.
final class TextComparison {

  private static final byte[] NAMED = TextsStored.MARK.getBytes(UTF_8);
  private static final byte[] ERASED = TextsStored.ERASED.getBytes(UTF_8);

  private static final String MISSING =
      "A text about somebody is missing, which row %d names and no row says was erased: somebody has taken it out of the file, or the kiosk stopped in the middle of erasing it, which its next start then says.";
  private static final String ALL_MISSING =
      "%2$d texts about people are missing, which no row says were erased; row %1$d is the first that names one: somebody has taken them out of the file, or the kiosk stopped in the middle of erasing them, which its next start then says.";
  private static final String BACK =
      "A text about somebody is there that the kiosk has erased, as row %d says: somebody has put it back into the file.";
  private static final String ALL_BACK =
      "%2$d texts about people are there that the kiosk has erased; row %1$d is the first that says so of one: somebody has put them back into the file.";

  private final Reads reads;
  private final Set<TextId> before;

  /// With the number of the first row that says so.
  private final Map<TextId, Long> named = new ConcurrentHashMap<>();

  private final Map<TextId, Long> erased = new ConcurrentHashMap<>();

  TextComparison(Reads reads) {
    this.reads = reads;
    this.before = there();
  }

  /// Takes the row at which the walk stands. Nearly all are passed over without being read.
  void take(RowWalk walk) {
    if (walk.isOfKind(ERASED) || walk.bodyHas(NAMED)) {
      var row = walk.fact();
      for (var text : TextsStored.named(row)) {
        named.merge(text, walk.sequence(), Math::min);
      }
      for (var text : TextsStored.erased(row)) {
        erased.merge(text, walk.sequence(), Math::min);
      }
    }
  }

  /// Once all rows have been taken.
  ///
  /// @param last of them
  List<Finding> findings(ChainHead last) {
    var now = there();
    var findings = new ArrayList<Finding>();
    first(missing(now, last), named, MISSING, ALL_MISSING).ifPresent(findings::add);
    first(erased.keySet().stream().filter(now::contains), erased, BACK, ALL_BACK)
        .ifPresent(findings::add);
    return findings.isEmpty() || hasUnknownRows() ? List.of() : findings;
  }

  /// Whether a later version of the program has written some: they may have kept or erased any
  /// text.
  private boolean hasUnknownRows() {
    return reads
        .read(connection ->
            connection.list(
                "SELECT kind, max(version) FROM journal GROUP BY kind",
                row -> new StoredRecord(row.getString(1), row.getInt(2), "")))
        .stream()
        .anyMatch(row -> !RecordCodec.FACTS.knows(row));
  }

  /// A kiosk that runs has kept some meanwhile and erased others, and says so afterwards.
  private Stream<TextId> missing(Set<TextId> now, ChainHead last) {
    var erasedSince = erasedAfter(last);
    return named.keySet().stream()
        .filter(text -> !erased.containsKey(text) && !erasedSince.contains(text))
        .filter(text -> !before.contains(text) && !now.contains(text));
  }

  private static Optional<Finding> first(
      Stream<TextId> texts, Map<TextId, Long> rows, String one, String several) {
    var numbers = texts.map(rows::get).sorted().toList();
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.besides(
                numbers.getFirst(),
                (numbers.size() == 1 ? one : several)
                    .formatted(numbers.getFirst(), numbers.size())));
  }

  private Set<TextId> there() {
    return new HashSet<>(
        reads.read(connection ->
            connection.list("SELECT id FROM texts", row -> new TextId(row.getString("id")))));
  }

  private Set<TextId> erasedAfter(ChainHead last) {
    var rows =
        reads.read(connection ->
            connection.list(
                "SELECT version, body FROM journal WHERE sequence > ? AND kind = ?",
                row ->
                    new StoredRecord(
                        TextsStored.ERASED, row.getInt("version"), row.getString("body")),
                last.sequence(),
                TextsStored.ERASED));
    return rows.stream().flatMap(row -> TextsStored.erased(row).stream()).collect(toSet());
  }
}
