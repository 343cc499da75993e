package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.notice.DropReason;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.ParcelId;
import cubby.core.screen.Choice;
import cubby.core.time.TimeTrust;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What becomes of notices once they are queued (N1).
class NoticesTest {
  private static final NoticeId ID = new NoticeId("n1");

  private final Bench kiosk = Bench.allEmpty();

  @Test
  void theLetterTellsUntilWhenTheParcelIsHeld() {
    put("T1");

    assertThat(stored().until()).contains(kiosk.now().wall().plus(kiosk.plan().rules().hold()));
  }

  @Test
  void aLetterWrittenInUntrustedTimeTellsNoDeadline() {
    kiosk.timeIs(TimeTrust.UNTRUSTED);
    put("T1");

    assertThat(stored().until()).isEmpty();
  }

  @Test
  void aCodeIsOfUseUntilItsParcelIsCollected() {
    var parcel = put("T1");
    var notice = stored();
    assertThat(NoticeUse.isPointless(notice, kiosk.ledger())).isFalse();

    kiosk.press(Choice.CONTINUE).collects(parcel).opens().closes(EMPTY);

    assertThat(NoticeUse.isPointless(notice, kiosk.ledger())).isTrue();
    assertThat(NoticeUse.touchedBy(kiosk.facts())).contains(parcel);
  }

  @Test
  void aCodeIsOfNoUseOnceItsParcelIsOverdueAndThatNewsIs() {
    var parcel = put("T1");
    var notice = stored();
    var overdue = new Notice.ParcelOverdue(ID, parcel, notice.to());
    assertThat(NoticeUse.isPointless(overdue, kiosk.ledger())).isTrue();

    kiosk.passes(kiosk.plan().rules().hold().plusMinutes(1));

    assertThat(NoticeUse.isPointless(notice, kiosk.ledger())).isTrue();
    assertThat(NoticeUse.isPointless(overdue, kiosk.ledger())).isFalse();
  }

  @Test
  void theRecipientIsRemindedAndThenToldThatTheTimeIsOver() {
    var parcel = put("T1");
    var letter = stored();
    kiosk.press(Choice.CONTINUE);
    var rules = kiosk.plan().rules();

    kiosk.passes(rules.hold().minus(rules.remindBefore()));
    assertThat(kiosk.notices())
        .singleElement()
        .isInstanceOfSatisfying(
            Notice.CollectionReminder.class,
            notice -> {
              assertThat(notice.to()).isEqualTo(letter.to());
              assertThat(notice.until()).isEqualTo(letter.until());
            });

    kiosk.passes(rules.remindBefore());
    assertThat(kiosk.notices())
        .singleElement()
        .isInstanceOfSatisfying(
            Notice.ParcelOverdue.class, notice -> assertThat(notice.parcel()).isEqualTo(parcel));
  }

  @Test
  void theRecipientIsToldOfMoreTimeAfterALongOutage() {
    put("T1");
    kiosk.press(Choice.CONTINUE);
    var bank = kiosk.plan().cabinet().get(id("1")).bank();
    var rules = kiosk.plan().rules();
    kiosk.passes(rules.hold().minusHours(2)).loses(bank).passes(Duration.ofHours(3));

    kiosk.connects(bank);

    assertThat(kiosk.notices())
        .singleElement()
        .isInstanceOfSatisfying(
            Notice.DeadlineMoved.class,
            notice ->
                assertThat(notice.until())
                    .contains(kiosk.now().wall().plus(Deadlines.LEFT_AFTER_STANDSTILL)));
  }

  @Test
  void theRecipientIsToldThatItWasCollected() {
    var parcel = put("T1");
    kiosk.press(Choice.CONTINUE).collects(parcel).opens();

    kiosk.closes(EMPTY);

    assertThat(kiosk.notices())
        .singleElement()
        .isInstanceOfSatisfying(
            Notice.ParcelCollected.class, notice -> assertThat(notice.parcel()).isEqualTo(parcel));
  }

  @Test
  void supportIsToldOfARefusedAddressAndWhereItsParcelIs() {
    var parcel = kiosk.stored("T1", "S");

    kiosk.does(
        new Input.NoticeDropped(
            ID, DropReason.REFUSED, Optional.of(parcel), "ada@example.org: 550 no such user"));

    assertThat(kiosk.facts()).contains(new Lasting.NoticeDropped(ID, DropReason.REFUSED));
    assertThat(kiosk.told()).containsExactly(SupportMatter.ADDRESS_REFUSED);
    assertThat(kiosk.notices())
        .singleElement()
        .isInstanceOfSatisfying(
            Notice.ForSupport.class,
            notice -> {
              assertThat(notice.compartment()).contains(id("1"));
              assertThat(notice.detail()).isEqualTo("ada@example.org: 550 no such user");
            });
  }

  @Test
  void supportIsToldOfANoticeThatCannotBeRead() {
    kiosk.does(
        new Input.NoticeDropped(ID, DropReason.UNREADABLE, Optional.of(new ParcelId("gone")), ""));

    assertThat(kiosk.told()).containsExactly(SupportMatter.NOTICE_UNREADABLE);
  }

  @Test
  void supportIsToldOfANoticeThatWaitedUntilItsReaderHadToBeErased() {
    kiosk.does(new Input.NoticeDropped(ID, DropReason.ERASED, Optional.empty(), ""));

    assertThat(kiosk.facts()).contains(new Lasting.NoticeDropped(ID, DropReason.ERASED));
    assertThat(kiosk.told()).containsExactly(SupportMatter.NOTICE_UNREADABLE);
  }

  @Test
  void itIsKnownSinceWhenTheOldestNoticeWaits() {
    var since = kiosk.uptime();
    kiosk.passes(Duration.ofMinutes(5));

    kiosk.does(new Input.NoticesWait(Optional.of(since)));
    assertThat(kiosk.facts()).isEmpty();
    assertThat(kiosk.state().presence().noticesWaitSince()).contains(since);

    kiosk.does(new Input.NoticesWait(Optional.empty()));
    assertThat(kiosk.state().presence().noticesWaitSince()).isEmpty();
  }

  /// The last verb is the one by which its notice is let go.
  private ParcelId put(String tracking) {
    var parcel = kiosk.announced(tracking, "S");
    kiosk.courierSignedIn().scan(tracking).opens();
    kiosk.closes(OCCUPIED).press(Choice.SIGN_OUT);
    return parcel;
  }

  private Notice.ParcelStored stored() {
    return kiosk.notices().stream()
        .filter(Notice.ParcelStored.class::isInstance)
        .map(Notice.ParcelStored.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
