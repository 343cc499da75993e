package cubby.core.journal;

import static cubby.core.journal.Sample.COUNTING;
import static cubby.core.journal.Sample.COUNTING_TENS;
import static cubby.core.journal.Sample.at;
import static cubby.core.journal.Sample.commit;
import static cubby.core.journal.Sample.countOf;
import static cubby.core.journal.Sample.keep;
import static cubby.core.journal.Sample.left;
import static cubby.core.journal.Sample.notice;
import static cubby.core.journal.Sample.queue;
import static cubby.core.journal.Sample.wired;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.fact.Lasting;
import cubby.core.fact.Lasting.KioskStarted;
import cubby.core.journal.chain.HighWater;
import cubby.core.kiosk.Ledger;
import cubby.core.notice.DropReason;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.ParcelId;
import cubby.core.text.Digest;
import cubby.core.text.TextId;
import cubby.core.text.TextRef;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import cubby.core.words.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every journal promises. Each store runs it.
public abstract class JournalContract {

  /// The journal of a new kiosk, opened.
  protected abstract Journal fresh(Fold fold);

  /// The same journal after a power cut, opened again.
  protected abstract Journal afterPowerCut(Journal journal, Fold fold);

  /// The same journal after it was closed, opened again.
  protected abstract Journal afterClose(Journal journal, Fold fold);

  /// From now on there is no room for another commit, or there is again.
  protected abstract void fillDisk(Journal journal, boolean full);

  @Test
  void newJournalRemembersNothing() {
    try (var journal = fresh(COUNTING)) {
      var recovered = journal.recover();

      assertThat(recovered.ledger()).isEqualTo(Ledger.EMPTY);
      assertThat(recovered.lastSeen()).isEmpty();
      assertThat(recovered.sequence()).isZero();
      assertThat(journal.rowsAfter(0, 10)).isEmpty();
      assertThat(journal.waiting(10)).isEmpty();
      assertThat(journal.verify()).isEqualTo(new Verdict.Sound(recovered.head(), 0));
    }
  }

  @Test
  void whatWasCommittedSurvivesAPowerCut() {
    var journal = fresh(COUNTING);
    journal.recover();
    journal.commit(commit(1, Ledger.EMPTY, wired(1), wired(2)));
    var head = journal.head();

    try (var again = afterPowerCut(journal, COUNTING)) {
      var recovered = again.recover();

      assertThat(countOf(recovered.ledger())).isEqualTo(2);
      assertThat(recovered.head()).isEqualTo(head);
      assertThat(recovered.lastSeen()).contains(at(1));
      assertThat(again.verify()).isInstanceOf(Verdict.Sound.class);
    }
  }

  @Test
  void whatWasCommittedSurvivesAnOrderlyClose() {
    var journal = fresh(COUNTING);
    journal.recover();
    journal.commit(commit(1, Ledger.EMPTY, wired(1, 3)));

    try (var again = afterClose(journal, COUNTING)) {
      assertThat(countOf(again.recover().ledger())).isEqualTo(3);
      again.commit(commit(2, Ledger.EMPTY, wired(4)));
      assertThat(again.rowsAfter(0, 10)).hasSize(4);
      assertThat(again.verify()).isInstanceOf(Verdict.Sound.class);
    }
  }

  @Test
  void ledgerIsTheSameHoweverManyRowsWereFoldedAlready() {
    var journal = fresh(COUNTING);
    var ledger = journal.recover().ledger();
    for (int i = 0; i < 11; i++) {
      var commit = commit(i, ledger, wired(1, 100));
      journal.commit(commit);
      ledger = commit.after();
    }

    try (var again = afterPowerCut(journal, COUNTING)) {
      assertThat(again.recover().ledger()).isEqualTo(ledger);
      assertThat(countOf(ledger)).isEqualTo(1100);
    }
  }

  @Test
  void anotherFoldReplaysFromTheFirstRow() {
    var journal = fresh(COUNTING);
    journal.recover();
    journal.commit(commit(1, Ledger.EMPTY, wired(1, 5)));

    try (var again = afterClose(journal, COUNTING_TENS)) {
      assertThat(countOf(again.recover().ledger())).isEqualTo(50);
    }
  }

  @Test
  void rowsAreNumberedFromOneInTheirOrder() {
    try (var journal = fresh(COUNTING)) {
      journal.recover();
      journal.commit(commit(1, Ledger.EMPTY, new KioskStarted(), wired(1)));
      journal.commit(commit(2, Ledger.EMPTY, wired(2)));

      assertThat(journal.rowsAfter(1, 10))
          .containsExactly(
              new JournalRow(
                  2,
                  at(1).wall(),
                  "CompartmentWired",
                  "compartment/7",
                  "{\"compartment\":\"7\",\"wiring\":{\"bank\":\"left\",\"board\":\"board 1\",\"channel\":7}}"),
              new JournalRow(
                  3,
                  at(2).wall(),
                  "CompartmentWired",
                  "compartment/7",
                  "{\"compartment\":\"7\",\"wiring\":{\"bank\":\"left\",\"board\":\"board 2\",\"channel\":7}}"));
      assertThat(journal.rowsAfter(0, 2)).extracting(JournalRow::sequence).containsExactly(1L, 2L);
      assertThat(journal.rowsAfter(3, 10)).isEmpty();
      assertThat(journal.rowsAfter(-100, 10)).hasSize(3);
      assertThat(journal.head().sequence()).isEqualTo(3);
    }
  }

  @Test
  void noticesWaitInTheirOrderUntilTheyHaveLeft() {
    try (var journal = fresh(COUNTING)) {
      journal.recover();
      journal.commit(queue(1, "b", "a"));
      journal.commit(queue(2, "c"));

      assertThat(journal.waiting(10)).containsExactly(notice("b"), notice("a"), notice("c"));
      assertThat(journal.waiting(1)).containsExactly(notice("b"));

      journal.commit(left(3, "a"));

      assertThat(journal.waiting(10)).containsExactly(notice("b"), notice("c"));
    }
  }

  @Test
  void theOutboxIsReadInPartsAndTellsSinceWhenEachWaits() {
    try (var journal = fresh(COUNTING)) {
      journal.recover();
      journal.commit(queue(1, "b", "a"));
      journal.commit(queue(5, "c"));

      var first = journal.queued(0, 2);
      var rest = journal.queued(first.getLast().position(), 2);

      assertThat(first).extracting(QueuedNotice::id).containsExactly(id("b"), id("a"));
      assertThat(rest)
          .singleElement()
          .satisfies(last -> {
            assertThat(last.notice()).contains(notice("c"));
            assertThat(last.since()).isEqualTo(at(5).uptime());
          });
      assertThat(journal.queued(rest.getLast().position(), 2)).isEmpty();
    }
  }

  @Test
  void whatIsDroppedWaitsNoLonger() {
    try (var journal = fresh(COUNTING)) {
      journal.recover();
      journal.commit(queue(1, "a", "b"));

      journal.commit(
          commit(2, Ledger.EMPTY, new Lasting.NoticeDropped(id("a"), DropReason.REFUSED)));

      assertThat(journal.waiting(10)).containsExactly(notice("b"));
    }
  }

  /// In the ledger that follows, none of the parcels waits any more.
  @Test
  void aFactThatMakesNoticesPointlessTakesThemOut() {
    try (var journal = fresh(COUNTING)) {
      journal.recover();
      var mine = new ParcelId("mine");
      var reminder = reminder("n1", mine);
      var another = reminder("n2", new ParcelId("another"));
      var receipt =
          new Notice.ReturnReceived(id("n3"), mine, reminder.to(), new TextId("tracking"));
      journal.commit(
          new Commit(
              at(1), List.of(), List.of(reminder, another, receipt), List.of(), Ledger.EMPTY));
      assertThat(journal.waiting(10)).containsExactly(reminder, another, receipt);

      journal.commit(commit(2, Ledger.EMPTY, new Lasting.ParcelWithdrawn(mine)));

      assertThat(journal.waiting(10)).containsExactly(another, receipt);
    }
  }

  private static Notice.CollectionReminder reminder(String id, ParcelId parcel) {
    var contact = new TextRef(new TextId("contact"), new Digest("00"));
    return new Notice.CollectionReminder(
        id(id),
        parcel,
        new Addressee(contact, Optional.empty(), Language.ENGLISH),
        Optional.empty());
  }

  private static NoticeId id(String value) {
    return new NoticeId(value);
  }

  @Test
  void noticesAndTextsSurviveAPowerCut() {
    var journal = fresh(COUNTING);
    journal.recover();
    journal.commit(queue(1, "a"));
    journal.commit(keep(2, "t1", "ada@example.org"));

    try (var again = afterPowerCut(journal, COUNTING)) {
      assertThat(again.waiting(10)).containsExactly(notice("a"));
      assertThat(again.text(new TextId("t1"))).contains("ada@example.org");
      assertThat(again.text(new TextId("t2"))).isEmpty();
    }
  }

  @Test
  void erasedTextIsGoneAndTheJournalIsWhole() {
    var journal = fresh(COUNTING);
    journal.recover();
    journal.commit(keep(1, "t1", "ada@example.org"));
    journal.commit(keep(2, "t2", "Grüße 📦"));

    journal.erase(List.of(new TextId("t1"), new TextId("never")));

    assertThat(journal.text(new TextId("t1"))).isEmpty();
    try (var again = afterPowerCut(journal, COUNTING)) {
      assertThat(again.text(new TextId("t1"))).isEmpty();
      assertThat(again.text(new TextId("t2"))).contains("Grüße 📦");
      assertThat(again.verify()).isInstanceOf(Verdict.Sound.class);
    }
  }

  @Test
  void failedCommitLeavesNothingAndTheNextOneWorks() {
    var journal = fresh(COUNTING);
    journal.recover();
    journal.commit(commit(1, Ledger.EMPTY, wired(1)));
    var head = journal.head();
    var much = commit(2, Ledger.EMPTY, wired(2, 2000));
    var withNotice =
        new Commit(much.stamp(), much.facts(), List.of(notice("a")), much.texts(), much.after());
    fillDisk(journal, true);

    assertThatThrownBy(() -> journal.commit(withNotice))
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining("no room left");

    assertThat(journal.head()).isEqualTo(head);
    assertThat(journal.waiting(10)).isEmpty();
    fillDisk(journal, false);
    journal.commit(commit(3, Ledger.EMPTY, wired(2)));
    try (var again = afterPowerCut(journal, COUNTING)) {
      assertThat(countOf(again.recover().ledger())).isEqualTo(2);
      assertThat(again.verify()).isInstanceOf(Verdict.Sound.class);
    }
  }

  @Test
  void timeIsRememberedThoughNothingHappens() {
    var journal = fresh(COUNTING);
    journal.recover();
    journal.commit(commit(1, Ledger.EMPTY, wired(1)));
    journal.noteTime(at(500));

    try (var again = afterPowerCut(journal, COUNTING)) {
      assertThat(again.recover().lastSeen()).contains(at(500));
    }
  }

  @Test
  void untrustedWallClockDoesNotReplaceATrustedOne() {
    var journal = fresh(COUNTING);
    journal.recover();
    journal.noteTime(at(10));
    journal.noteTime(new Stamp(Instant.EPOCH, TimeTrust.UNTRUSTED, at(20).uptime()));

    try (var again = afterPowerCut(journal, COUNTING)) {
      assertThat(again.recover().lastSeen())
          .contains(new Stamp(at(10).wall(), TimeTrust.TRUSTED, at(20).uptime()));
    }
  }

  @Test
  void aWallClockThatSomebodyConfirmsTakesTheMarkBack() {
    var journal = fresh(COUNTING);
    journal.recover();
    journal.noteTime(at(500));
    var now = new Stamp(at(10).wall(), TimeTrust.UNTRUSTED, at(510).uptime());
    var text = new TextRef(new TextId("t"), new Digest("d"));
    journal.commit(
        new Commit(
            now,
            List.of(new Lasting.ClockConfirmed(text, text)),
            List.of(),
            List.of(),
            Ledger.EMPTY));

    try (var again = afterPowerCut(journal, COUNTING)) {
      assertThat(again.recover().lastSeen())
          .contains(new Stamp(at(10).wall(), TimeTrust.TRUSTED, at(510).uptime()));
    }
  }

  /// A wall clock that goes on, is set back, jumps ahead, and is believed or not.
  @Test
  void theMarkIsThatOfAllThatWasCommittedOrNoted() {
    var random = new SplittableRandom(1);
    var journal = fresh(COUNTING);
    journal.recover();
    var mark = Optional.<Stamp>empty();
    var wall = at(0).wall();
    for (var i = 1; i <= 60; i++) {
      wall = wall.plusSeconds(List.of(1, 1, -5, 50).get(random.nextInt(4)));
      var trust = random.nextBoolean() ? TimeTrust.TRUSTED : TimeTrust.UNTRUSTED;
      var now = new Stamp(wall, trust, at(i).uptime());
      if (random.nextInt(4) == 0) {
        journal.noteTime(now);
      } else {
        journal.commit(new Commit(now, List.of(wired(i)), List.of(), List.of(), Ledger.EMPTY));
      }
      mark = Optional.of(HighWater.raise(mark, now));
      if (random.nextBoolean()) {
        journal = afterPowerCut(journal, COUNTING);
        assertThat(journal.recover().lastSeen()).as("after step %d", i).isEqualTo(mark);
      }
    }
    journal.close();
  }

  @Test
  void whatHasWaitedKeepsItsTime() {
    var journal = fresh(COUNTING);
    journal.recover();
    journal.commit(
        new Commit(
            List.of(new Stated(at(1), wired(1)), new Stated(at(3), wired(2))),
            at(5),
            List.of(),
            List.of(),
            Ledger.EMPTY));

    try (var again = afterPowerCut(journal, COUNTING)) {
      assertThat(again.recover().lastSeen()).contains(at(5));
      assertThat(again.rowsAfter(0, 10))
          .extracting(JournalRow::at)
          .containsExactly(at(1).wall(), at(3).wall());
    }
  }

  @Test
  void trustedWallClockReplacesAnUntrustedOneThatWasAhead() {
    var journal = fresh(COUNTING);
    journal.recover();
    journal.noteTime(
        new Stamp(Instant.parse("2099-01-01T00:00:00Z"), TimeTrust.UNTRUSTED, Uptime.ZERO));
    journal.noteTime(at(10));

    try (var again = afterPowerCut(journal, COUNTING)) {
      assertThat(again.recover().lastSeen()).contains(at(10));
    }
  }

  @Test
  void uptimeNeverGoesBack() {
    try (var journal = fresh(COUNTING)) {
      journal.recover();
      journal.noteTime(at(10));
      journal.noteTime(at(5));

      assertThatThrownBy(() -> journal.commit(commit(9, Ledger.EMPTY, wired(1))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("uptime");
      journal.commit(commit(10, Ledger.EMPTY, wired(1)));
    }
  }

  @Test
  void rowsKeepTimesToTheNanosecond() {
    var odd =
        new Stamp(
            Instant.ofEpochSecond(1_800_000_000L, 123_456_789),
            TimeTrust.UNTRUSTED,
            new Uptime(Duration.ofDays(400).plusNanos(1)));
    var journal = fresh(COUNTING);
    journal.recover();
    journal.commit(new Commit(odd, List.of(wired(1)), List.of(), List.of(), Ledger.EMPTY));

    try (var again = afterPowerCut(journal, COUNTING)) {
      assertThat(again.recover().lastSeen()).contains(odd);
      assertThat(again.rowsAfter(0, 1).getFirst().at()).isEqualTo(odd.wall());
      assertThat(again.verify()).isInstanceOf(Verdict.Sound.class);
    }
  }

  @Test
  void othersMayReadWhileTheKioskWrites() throws InterruptedException {
    try (var journal = fresh(COUNTING)) {
      journal.recover();
      var failures = new java.util.concurrent.ConcurrentLinkedQueue<Throwable>();
      var readers =
          IntStream.range(0, 3).mapToObj(i -> Thread.ofPlatform().start(reader(journal))).toList();
      readers.forEach(r -> r.setUncaughtExceptionHandler((_, e) -> failures.add(e)));
      for (int i = 1; i <= 60; i++) {
        journal.commit(commit(i, Ledger.EMPTY, wired(i)));
      }
      for (var reader : readers) {
        reader.join(Duration.ofSeconds(20));
        assertThat(reader.isAlive()).isFalse();
      }
      assertThat(failures).isEmpty();
    }
  }

  /// Reads until it has seen the sixtieth row.
  private static Runnable reader(Journal journal) {
    return () -> {
      long seen = 0;
      while (seen < 60) {
        var rows = journal.rowsAfter(seen, 100);
        for (var row : rows) {
          assertThat(row.sequence()).isEqualTo(++seen);
        }
        assertThat(journal.head().sequence()).isGreaterThanOrEqualTo(seen);
        Thread.onSpinWait();
      }
    };
  }
}
