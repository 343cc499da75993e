package cubby.core.journal;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.Logbook;
import cubby.core.cabinet.Wiring;
import cubby.core.fact.Lasting;
import cubby.core.fact.Lasting.CompartmentRemoved;
import cubby.core.fact.Lasting.CompartmentWired;
import cubby.core.fact.Lasting.NoticeLeft;
import cubby.core.kiosk.CompartmentRecord;
import cubby.core.kiosk.Ledger;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.notice.SupportMatter;
import cubby.core.text.Digest;
import cubby.core.text.Personal;
import cubby.core.text.TextId;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// What the journals under test are given: one fact that counts, and a fold that shows the count.
public final class Sample {

  public static final String KIOSK = "berlin-7";
  public static final CompartmentId LABEL = new CompartmentId("7");

  /// How often the compartment was wired, kept where the ledger keeps its openings.
  public static final Fold COUNTING = new Fold(1, Sample::count);

  /// Counts by tens, so that one sees who has folded.
  public static final Fold COUNTING_TENS =
      new Fold(2, (ledger, fact, stamp) -> ledgerOf(countOf(count(ledger, fact, stamp)) + 9));

  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  private Sample() {}

  public static Stamp at(long seconds) {
    return at(seconds, TimeTrust.TRUSTED);
  }

  public static Stamp at(long seconds, TimeTrust trust) {
    return new Stamp(START.plusSeconds(seconds), trust, new Uptime(Duration.ofSeconds(seconds)));
  }

  public static Lasting wired(long number) {
    return new CompartmentWired(
        LABEL, new Wiring(new BankId("left"), "board " + number, new Channel(7)));
  }

  /// A commit of facts alone, which are folded into `before`.
  public static Commit commit(long seconds, Ledger before, Lasting... facts) {
    var after = before;
    for (var fact : facts) {
      after = count(after, fact, at(seconds));
    }
    return new Commit(at(seconds), List.of(facts), List.of(), List.of(), after);
  }

  /// A commit with nothing in it but notices for support.
  public static Commit queue(long seconds, String... ids) {
    var notices = Arrays.stream(ids).map(Sample::notice).toList();
    return new Commit(at(seconds), List.of(), notices, List.of(), Ledger.EMPTY);
  }

  public static Commit left(long seconds, String id) {
    return commit(seconds, Ledger.EMPTY, new NoticeLeft(new NoticeId(id)));
  }

  public static Commit keep(long seconds, String id, String text) {
    var kept = new KeptText(new TextId(id), new Personal(text, new Digest("00")));
    return new Commit(at(seconds), List.of(), List.of(), List.of(kept), Ledger.EMPTY);
  }

  public static Notice notice(String id) {
    return new Notice.ForSupport(
        new NoticeId(id),
        "C-1",
        SupportMatter.LATCH_JAMMED,
        Optional.of(LABEL),
        "detail of " + id,
        0);
  }

  /// Facts that are numbered, from the first to the last.
  public static Lasting[] wired(long first, long last) {
    return LongStream.rangeClosed(first, last).mapToObj(Sample::wired).toArray(Lasting[]::new);
  }

  public static int countOf(Ledger ledger) {
    var record = ledger.compartments().get(LABEL);
    return record == null ? 0 : record.pulses();
  }

  private static Ledger count(Ledger ledger, Lasting fact, Stamp stamp) {
    return switch (fact) {
      case CompartmentWired _ -> ledgerOf(countOf(ledger) + 1);
      case CompartmentRemoved _ -> Ledger.EMPTY;
      default -> ledger;
    };
  }

  private static Ledger ledgerOf(int count) {
    var wiring = new Wiring(new BankId("left"), "board", new Channel(7));
    var record =
        new CompartmentRecord(
            new CompartmentState.Vacant(),
            wiring,
            false,
            count,
            Optional.empty(),
            Logbook.EMPTY,
            false);
    var empty = Ledger.EMPTY;
    return new Ledger(
        empty.compartments().plus(LABEL, record),
        empty.parcels(),
        empty.codes(),
        empty.codeTries(),
        empty.people(),
        empty.openings(),
        empty.work(),
        empty.photos(),
        empty.texts(),
        empty.messages(),
        empty.customerDeposits(),
        empty.upkeep());
  }
}
