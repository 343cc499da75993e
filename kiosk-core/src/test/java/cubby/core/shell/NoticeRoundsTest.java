package cubby.core.shell;

import static cubby.core.journal.Sample.at;
import static cubby.core.journal.Sample.left;
import static cubby.core.journal.Sample.queue;
import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.Support;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.journal.Commit;
import cubby.core.journal.KeptText;
import cubby.core.journal.Sample;
import cubby.core.journal.memory.MemoryJournal;
import cubby.core.kiosk.Ledger;
import cubby.core.notice.DropReason;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice;
import cubby.core.notice.Picture;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.ParcelId;
import cubby.core.secret.CodeSmith;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.RootKey;
import cubby.core.text.Digest;
import cubby.core.text.Personal;
import cubby.core.text.SealedText;
import cubby.core.text.TextId;
import cubby.core.text.TextRef;
import cubby.core.words.Language;
import cubby.hal.contract.MonotonicTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticeRoundsTest {
  private static final int MANY = 2 * NoticeRounds.AT_ONCE + 5;
  private static final String ADDRESS = "ada@example.org";
  private static final TextId CONTACT = new TextId("t1");

  private final MemoryJournal journal = new MemoryJournal(Sample.KIOSK, new SplittableRandom(1));
  private final CodeSmith codes = codes(2);
  private final List<Input> inputs = new ArrayList<>();
  private final List<String> carried = new ArrayList<>();

  /// What the carrier answers, by the notice's id; the rest it takes.
  private final TreeSet<String> putOff = new TreeSet<>();

  private final TreeSet<String> refused = new TreeSet<>();
  private final TreeSet<String> odd = new TreeSet<>();
  private boolean down;
  private Runnable meanwhile = () -> {};
  private boolean photoAwaited;
  private Optional<Picture> picture = Optional.empty();
  private final List<Optional<Picture>> photos = new ArrayList<>();
  private MonotonicTime now = new MonotonicTime(0);
  private long seconds;
  private NoticeRounds rounds = rounds();

  @BeforeEach
  void inAKioskThatRuns() {
    journal.recover();
  }

  @Test
  void bringsAllThatWaitsInOneRoundOldestFirst() {
    queues(ids("n", MANY));

    rounds.go(now);

    assertThat(carried).containsExactly(ids("n", MANY));
    assertThat(inputs).hasSize(MANY).first().isEqualTo(new Input.NoticeSent(new NoticeId("n0")));
  }

  @Test
  void bringsNothingTwiceWhileTheLoopHasNotStruckItOut() {
    queues("a");
    rounds.go(now);
    rounds.go(now);
    assertThat(carried).containsExactly("a");

    journal.commit(left(++seconds, "a"));
    queues("b");
    rounds.go(now);

    assertThat(carried).containsExactly("a", "b");
  }

  @Test
  void aRestartBringsAgainWhatWasNotStruckOut() {
    queues("a");
    rounds.go(now);

    rounds().go(now);

    assertThat(carried).containsExactly("a", "a");
  }

  @Test
  void whatIsPutOffHoldsUpNoOtherAndIsTriedLessAndLessOften() {
    putOff.add("slow");
    queues("slow", "plain");

    var tries = new ArrayList<Duration>();
    for (int i = 0; i < 8; i++) {
      var pause = rounds.go(now);
      strikeOut();
      tries.add(nextTry(pause));
    }

    assertThat(carried).startsWith("slow", "plain").containsOnlyOnce("plain");
    assertThat(tries)
        .extracting(Duration::toMinutes)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
  }

  @Test
  void moreThanABatchThatCannotLeaveHoldsUpNoOther() {
    odd.addAll(List.of(ids("odd", MANY)));
    queues(ids("odd", MANY));
    queues("plain");

    rounds.go(now);

    assertThat(inputs).contains(new Input.NoticeSent(new NoticeId("plain")));
  }

  @Test
  void whatCannotBeOpenedIsDropped() {
    var foreign = codes(99).candidates(1).getFirst().sealed();
    queues(stored("foreign", foreign));
    queues("plain");

    rounds.go(now);

    assertThat(carried).containsExactly("plain");
    assertThat(inputs)
        .containsExactly(
            new Input.NoticeDropped(
                new NoticeId("foreign"),
                DropReason.UNREADABLE,
                Optional.of(new ParcelId("p1")),
                ""),
            new Input.NoticeSent(new NoticeId("plain")));
  }

  @Test
  void aRefusedAddressIsDroppedWithWhatWasSaid() {
    refused.add("n");
    queues(stored("n", codes.candidates(1).getFirst().sealed()));

    rounds.go(now);

    assertThat(inputs)
        .containsExactly(
            new Input.NoticeDropped(
                new NoticeId("n"),
                DropReason.REFUSED,
                Optional.of(new ParcelId("p1")),
                "550 no such user"));
    rounds.go(now.plus(Duration.ofDays(1)));
    assertThat(carried).containsExactly("n");
  }

  @Test
  void supportsOwnLettersAreNeverDroppedForTheirAddress() {
    refused.add("n");
    queues("n");

    rounds.go(now);

    assertThat(inputs).containsExactly(new Input.NoticesWait(Optional.of(at(seconds).uptime())));
  }

  @Test
  void whatHasNobodyToGoToIsDropped() {
    queues(stored("n", codes.candidates(1).getFirst().sealed()));
    journal.erase(List.of(CONTACT));

    rounds.go(now);

    assertThat(carried).isEmpty();
    assertThat(inputs)
        .containsExactly(
            new Input.NoticeDropped(
                new NoticeId("n"), DropReason.ERASED, Optional.of(new ParcelId("p1")), ""));
  }

  @Test
  void whileNothingLeavesEverythingWaitsAndIsTriedLessAndLessOften() {
    down = true;
    queues("a", "b");

    var tries = new ArrayList<Duration>();
    for (int i = 0; i < 11; i++) {
      tries.add(nextTry(rounds.go(now)));
    }
    assertThat(carried).containsOnly("a");
    assertThat(tries)
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);

    down = false;
    carried.clear();
    rounds.go(now.plus(NoticeRounds.WAY_REST_MOST));
    assertThat(carried).containsExactly("a", "b");
  }

  @Test
  void aNewNoticeDoesNotHurryACarrierThatRests() {
    down = true;
    queues("a");
    rounds.go(now);

    queues("b");
    var pause = rounds.go(now.plus(Duration.ofMillis(400)));

    assertThat(carried).containsExactly("a");
    assertThat(pause).isEqualTo(Duration.ofMillis(600));
  }

  @Test
  void whatIsStruckOutWhileOthersLeaveNeverLeaves() {
    meanwhile =
        () -> {
          meanwhile = () -> {};
          journal.commit(left(++seconds, "b"));
        };
    queues("a", "b", "c");

    rounds.go(now);

    assertThat(carried).containsExactly("a", "c");
    assertThat(inputs).doesNotContain(new Input.NoticeSent(new NoticeId("b")));
  }

  @Test
  void aClosedWayHoldsUpNothingThatGoesByAnother() {
    var ways = new TwoWays();
    rounds =
        new NoticeRounds(journal, new NoticeOpener(journal, codes, camera()), ways, inputs::add);
    queues("sms1", "sms2", "mail1");

    assertThat(rounds.go(now)).isEqualTo(NoticeRounds.WAY_REST_FIRST);
    assertThat(carried).containsExactly("sms1", "mail1");
    strikeOut();
    queues("mail2");
    var pause = rounds.go(now.plus(Duration.ofMillis(400)));
    assertThat(carried).containsExactly("sms1", "mail1", "mail2");
    assertThat(pause).isEqualTo(Duration.ofMillis(600));
  }

  @Test
  void whatWaitedForItsWayLeavesWithTheWayAndNotLater() {
    var ways = new TwoWays();
    rounds =
        new NoticeRounds(journal, new NoticeOpener(journal, codes, camera()), ways, inputs::add);
    queues("sms1", "sms2");
    for (int i = 0; i < 11; i++) {
      now = now.plus(rounds.go(now));
    }
    assertThat(carried).containsOnly("sms1");

    ways.open = true;
    carried.clear();
    rounds.go(now);

    assertThat(carried).containsExactly("sms1", "sms2");
  }

  /// What begins with `sms` goes by a way of its own, which is closed at first.
  private final class TwoWays implements NoticeCarrier {
    private final NoticeCarrier mail = NoticeRoundsTest.this::carry;
    private final NoticeCarrier sms = this::text;
    private boolean open;

    @Override
    public NoticeCarrier way(OpenedNotice notice) {
      return notice.id().value().startsWith("sms") ? sms : mail;
    }

    @Override
    public Delivery carry(OpenedNotice notice) throws IOException {
      return way(notice).carry(notice);
    }

    private Delivery text(OpenedNotice notice) throws IOException {
      carried.add(notice.id().value());
      if (!open) {
        throw new IOException("the gateway does not answer");
      }
      return new Delivery.Taken();
    }
  }

  @Test
  void tellsSinceWhenTheOldestWaitsAndWhenNoneDoes() {
    putOff.add("slow");
    queues("first");
    queues("slow");
    var since = at(seconds).uptime();
    queues("last");

    rounds.go(now);
    rounds.go(now);
    strikeOut();
    assertThat(waits()).containsExactly(new Input.NoticesWait(Optional.of(since)));

    putOff.clear();
    rounds.go(now.plus(Duration.ofHours(1)));
    assertThat(waits()).last().isEqualTo(new Input.NoticesWait(Optional.empty()));
  }

  @Test
  void tellsSinceWhenNoticesWaitThoughNothingLeaves() {
    down = true;
    queues("a", "b");
    var since = at(seconds).uptime();

    rounds.go(now);

    assertThat(waits()).containsExactly(new Input.NoticesWait(Optional.of(since)));
  }

  @Test
  void aLetterWaitsForItsPhotoAndTakesItAlong() {
    photoAwaited = true;
    queuesStored("a");
    queues("b");

    var pause = rounds.go(now);
    assertThat(carried).as("no other waits with it").containsExactly("b");
    assertThat(pause).isEqualTo(NoticeRounds.PHOTO_LOOK_AGAIN);
    photoAwaited = false;
    picture = Optional.of(new Picture("image/jpeg", new byte[] {1, 2, 3}));
    now = now.plus(pause);
    rounds.go(now);

    assertThat(carried).containsExactly("b", "a");
    assertThat(photos).containsExactly(picture);
  }

  @Test
  void aPhotoThatDoesNotComeDelaysNoLetterLongerThanACameraMayTake() {
    photoAwaited = true;
    queuesStored("a");

    var waited = Duration.ZERO;
    for (var pause = rounds.go(now); carried.isEmpty(); pause = rounds.go(now)) {
      now = now.plus(pause);
      waited = waited.plus(pause);
    }

    assertThat(waited).isEqualTo(NoticeRounds.PHOTO_WAIT);
    assertThat(photos).containsExactly(Optional.empty());
  }

  @Test
  void whatWaitedForAPhotoIsTriedAgainLikeAnyOther() {
    photoAwaited = true;
    putOff.add("a");
    queuesStored("a");
    var pause = rounds.go(now);
    while (carried.isEmpty()) {
      now = now.plus(pause);
      pause = rounds.go(now);
    }

    assertThat(pause).isEqualTo(NoticeRounds.NOTICE_REST_FIRST);
  }

  private void queuesStored(String id) {
    journal.commit(
        new Commit(
            at(++seconds),
            List.of(),
            List.of(
                new Notice.ParcelStored(
                    new NoticeId(id),
                    new ParcelId("p1"),
                    new Addressee(
                        new TextRef(CONTACT, new Digest("00")), Optional.empty(), Language.ENGLISH),
                    Optional.empty(),
                    Optional.empty())),
            List.of(new KeptText(CONTACT, new Personal(ADDRESS, new Digest("00")))),
            Ledger.EMPTY));
  }

  @Test
  void aLetterForSupportCarriesTheHeadOfTheJournal() {
    queues("n");
    var opener = new NoticeOpener(journal, codes, _ -> Optional.empty());

    var opened = opener.open(journal.waiting(1).getFirst()).orElseThrow();

    assertThat(opened)
        .isInstanceOfSatisfying(
            OpenedNotice.ForSupport.class,
            notice -> assertThat(notice.head()).isEqualTo(journal.head()));
  }

  private Duration nextTry(Duration pause) {
    var from = now;
    var before = carried.size();
    while (carried.size() == before) {
      now = now.plus(pause);
      pause = rounds.go(now);
      strikeOut();
    }
    return now.since(from);
  }

  private List<Input> waits() {
    return inputs.stream().filter(Input.NoticesWait.class::isInstance).toList();
  }

  /// As the kiosk's loop does.
  private void strikeOut() {
    for (var input : List.copyOf(inputs)) {
      if (input instanceof Input.NoticeSent(var id)) {
        journal.commit(Sample.commit(++seconds, Ledger.EMPTY, new Lasting.NoticeLeft(id)));
      }
    }
    inputs.removeIf(Input.NoticeSent.class::isInstance);
  }

  private void queues(String... ids) {
    journal.commit(queue(++seconds, ids));
  }

  private void queues(Notice notice) {
    var text = new KeptText(CONTACT, new Personal(ADDRESS, new Digest("00")));
    journal.commit(
        new Commit(at(++seconds), List.of(), List.of(notice), List.of(text), Ledger.EMPTY));
  }

  private static Notice stored(String id, SealedText code) {
    return new Notice.ParcelStored(
        new NoticeId(id),
        new ParcelId("p1"),
        new Addressee(new TextRef(CONTACT, new Digest("00")), Optional.empty(), Language.ENGLISH),
        Optional.of(code),
        Optional.empty());
  }

  private NoticeRounds rounds() {
    return new NoticeRounds(
        journal, new NoticeOpener(journal, codes, camera()), this::carry, inputs::add);
  }

  private DepositPhotos camera() {
    return new DepositPhotos() {
      @Override
      public Optional<Picture> find(ParcelId parcel) {
        return picture;
      }

      @Override
      public boolean isAwaited(ParcelId parcel) {
        return photoAwaited;
      }
    };
  }

  private Delivery carry(OpenedNotice notice) throws IOException {
    var id = notice.id().value();
    carried.add(id);
    meanwhile.run();
    if (notice instanceof OpenedNotice.ParcelStored stored) {
      photos.add(stored.photo());
    }
    if (down) {
      throw new IOException("mail.example.org does not answer");
    } else if (odd.contains(id)) {
      throw new IllegalArgumentException("there is no text for it");
    } else if (refused.contains(id)) {
      return new Delivery.Refused("550 no such user");
    }
    return putOff.contains(id) ? new Delivery.NotNow("450") : new Delivery.Taken();
  }

  private static CodeSmith codes(long seed) {
    var random = new SplittableRandom(seed);
    var profile =
        new KioskProfile(Sample.KIOSK, "", "", 0, 0, Language.ENGLISH, new Support("", "", ""), 8);
    return new KioskSecrets(RootKey.fresh(random), random).codeSmith(profile);
  }

  private static String[] ids(String prefix, int many) {
    return range(0, many).mapToObj(i -> prefix + i).toArray(String[]::new);
  }
}
