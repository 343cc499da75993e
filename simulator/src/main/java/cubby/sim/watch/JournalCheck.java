package cubby.sim.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.journal.ChainHead;
import cubby.core.journal.Commit;
import cubby.core.journal.Recovered;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.journal.codec.RecordCodec;
import cubby.core.kiosk.CompartmentRecord;
import cubby.core.kiosk.Ledger;
import cubby.core.kiosk.LedgerEvolution;
import cubby.core.notice.OpenedNotice;
import cubby.core.opening.Progress;
import cubby.core.time.Uptime;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The journal holds: each row follows from the one before, none changes, and what the kiosk knows
/// at any time, after any start, is what its rows say. Its hashes are computed here anew.
@SuppressWarnings("ReferenceEquality") // mostly it is the same, which is quick to see
final class JournalCheck implements Watch {
  private static final String CHECK = "the journal holds";

  private final Supplier<List<ChainedRow>> journal;
  private final Supplier<Optional<Ledger>> running;
  private final List<ChainedRow> rows = new ArrayList<>();
  private final MessageDigest sha256;
  private Ledger fold = Ledger.EMPTY;
  private String head;
  private Uptime latest = Uptime.ZERO;
  private boolean compareNext;

  /// @param journal its rows, oldest first
  /// @param running what the kiosk knows; empty if it does not run
  JournalCheck(
      String kioskId, Supplier<List<ChainedRow>> journal, Supplier<Optional<Ledger>> running) {
    this.journal = journal;
    this.running = running;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
    head = hash("cubby journal 1", kioskId);
  }

  /// With what was in the journal before anybody watched.
  private void begin() {
    for (var row : journal.get()) {
      follows(row);
      fold = LedgerEvolution.evolve(fold, RecordCodec.FACTS.read(row.fact()), row.stamp());
    }
  }

  @Override
  public void durable(Commit commit) {
    var written = journal.get();
    int first = rows.size();
    expect(first + commit.stated().size(), written.size(), "rows after the commit");
    for (var stated : commit.stated()) {
      var row = written.get(rows.size());
      follows(row);
      expect(stated.fact().getClass().getSimpleName(), row.fact().kind(), "kind of row", row);
      expect(stated.at(), row.stamp(), "time of row", row);
      fold = LedgerEvolution.evolve(fold, stated.fact(), stated.at());
    }
    if (compareNext) {
      compareNext = false;
      same("what the kiosk has committed", commit.after(), fold);
    }
  }

  @Override
  public void started(Recovered recovered) {
    if (rows.isEmpty()) {
      begin();
    }
    expect(new ChainHead(rows.size(), head), recovered.head(), "head after the start");
    same("what the kiosk remembers", recovered.ledger(), fold);
    // Equal, and mostly the same as what the next start will remember: then that is quickly seen.
    fold = recovered.ledger();
    var seen = recovered.lastSeen().map(stamp -> stamp.uptime()).orElse(Uptime.ZERO);
    if (seen.isBefore(latest)) {
      throw new Violation(CHECK, "running time not before " + latest, seen.toString());
    }
  }

  /// Mail to support shows how far the journal had come.
  @Override
  public void carried(OpenedNotice notice) {
    if (notice instanceof OpenedNotice.ForSupport(_, _, _, _, _, _, var told)) {
      expect(new ChainHead(rows.size(), head), told, "head in a mail to support");
    }
  }

  @Override
  public void compared() {
    compareNext = true;
    var there = journal.get();
    expect(rows.size(), there.size(), "rows in the journal");
    int at = 0;
    for (var row : there) {
      if (row != rows.get(at)) {
        expect(rows.get(at), row, "what was written");
      }
      at++;
    }
    running.get().ifPresent(this::isFolded);
  }

  @Override
  public void healed() {
    compared();
  }

  private void follows(ChainedRow row) {
    expect(rows.size() + 1L, row.sequence(), "number of the row");
    var digest =
        hash(
            "cubby journal row 1",
            row.salt(),
            String.valueOf(row.sequence()),
            row.stamp().wall().toString(),
            row.stamp().trust().name(),
            row.stamp().uptime().sinceSetUp().toString(),
            row.fact().kind(),
            String.valueOf(row.fact().version()),
            row.subject(),
            row.fact().body());
    head = hash("cubby journal link 1", head, digest);
    expect(head, row.hash(), "hash of row " + row.sequence());
    if (row.stamp().uptime().isBefore(latest)) {
      throw new Violation(CHECK, "a row not before " + latest, row.toString());
    }
    latest = row.stamp().uptime();
    rows.add(row);
  }

  /// SHA-256 of texts, each after its length.
  private String hash(String... texts) {
    for (var text : texts) {
      var bytes = text.getBytes(UTF_8);
      sha256.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
      sha256.update(bytes);
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  /// What has been decided and may wait for the next commit is the end of an opening, and a line in
  /// a logbook.
  private void isFolded(Ledger known) {
    same("compartments", known.compartments(), fold.compartments(), JournalCheck::withoutLogbooks);
    same("parcels", known.parcels(), fold.parcels());
    same("codes", known.codes(), fold.codes());
    same("tries", known.codeTries(), fold.codeTries());
    same("people", known.people(), fold.people());
    same("couriers' work", known.work(), fold.work());
    same("photos", known.photos(), fold.photos());
    same("messages", known.messages(), fold.messages());
    same("customers' deposits", known.customerDeposits(), fold.customerDeposits());
    same("upkeep", known.upkeep(), fold.upkeep());
    fold.openings()
        .forEach((id, opening) -> {
          if (!opening.equals(known.openings().get(id))
              && (known.openings().containsKey(id)
                  || !(opening.progress() instanceof Progress.Concluded
                      || opening.progress() instanceof Progress.GivenUp))) {
            throw new Violation(
                CHECK, "an opening " + opening, String.valueOf(known.openings().get(id)));
          }
        });
  }

  private static Object withoutLogbooks(Map<?, CompartmentRecord> compartments) {
    return compartments.values().stream()
        .map(it ->
            List.of(
                it.state(), it.wiring(), it.sensorSuspect(), it.pulses(), it.standsStillSince()))
        .toList();
  }

  private static <T> void same(String what, T known, T said, Function<T, Object> seen) {
    if (known != said) {
      same(what, seen.apply(known), seen.apply(said));
    }
  }

  private static void same(String what, Ledger known, Ledger said) {
    if (known == said) {
      return;
    }
    same(what + " of compartments", known.compartments(), said.compartments());
    same(what + " of parcels", known.parcels(), said.parcels());
    same(what + " of codes", known.codes(), said.codes());
    same(what + " of openings", known.openings(), said.openings());
    same(what, (Object) known, said);
  }

  private static void same(String what, Object known, Object said) {
    if (known == said || known.equals(said)) {
      return;
    }
    if (known instanceof Map<?, ?> knownMap && said instanceof Map<?, ?> saidMap) {
      saidMap.forEach((key, value) -> same(what, key, knownMap.get(key), value));
      knownMap.forEach((key, value) -> same(what, key, value, saidMap.get(key)));
    }
    throw new Violation(CHECK, "%s: %s".formatted(what, said), known.toString());
  }

  /// Of much, only what differs is shown.
  private static void same(
      String what, @Nullable Object key, @Nullable Object known, @Nullable Object said) {
    if (!Objects.equals(known, said)) {
      throw new Violation(CHECK, "%s: %s is %s".formatted(what, key, said), String.valueOf(known));
    }
  }

  private static void expect(Object expected, Object seen, String what, ChainedRow row) {
    if (!expected.equals(seen)) {
      expect(expected, seen, "%s %d".formatted(what, row.sequence()));
    }
  }

  private static void expect(Object expected, Object seen, String what) {
    if (!expected.equals(seen)) {
      throw new Violation(CHECK, "%s: %s".formatted(what, expected), seen.toString());
    }
  }
}
