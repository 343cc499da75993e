package cubby.core.kiosk;

import static cubby.core.kiosk.Site.personal;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.code.IssuedCode;
import cubby.core.effect.Reply;
import cubby.core.input.Command;
import cubby.core.notice.Notice;
import cubby.core.parcel.GroupId;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A parcel whose codes support has blocked, because somebody else may read them: nobody is told
/// another before one is sent again.
class BlockedParcelTest {
  private static final IssuedCode OWN =
      new IssuedCode(8, Bench.mac("55555555"), Bench.mac("555555550000"), Bench.mac("qr of 5"));

  private final Bench kiosk = Bench.allEmpty();

  @Test
  void moreTimeDoesNotLiftTheBlock() {
    var parcel = kiosk.stored("T1", "S");
    blocks("T1");
    kiosk.passes(Duration.ofHours(73));
    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);

    kiosk.commands(new Command.ExtendDeadline(personal("T1"), Duration.ofHours(24)));

    assertThat(kiosk.ledger().parcel(parcel).renewals().blocked()).isTrue();
    assertThat(kiosk.notices())
        .singleElement()
        .isInstanceOfSatisfying(
            Notice.DeadlineExtended.class, letter -> assertThat(letter.code()).isEmpty());
  }

  @Test
  void withMoreTimeItOpensOnceACodeIsSentAgain() {
    var parcel = kiosk.stored("T1", "S");
    blocks("T1");
    kiosk.passes(Duration.ofHours(73));
    kiosk.commands(new Command.ExtendDeadline(personal("T1"), Duration.ofHours(24)));
    kiosk.commands(new Command.SendAgain(personal("T1")));

    assertThat(kiosk.ledger().parcel(parcel).renewals().blocked()).isFalse();
    assertThat(kiosk.collects(parcel).pulses()).hasSize(1);
  }

  @Test
  void oneThatIsOnlyAnnouncedIsNotOpenedByTheCodeThatItBrought() {
    announces("T1", Optional.empty());
    blocks("T1");
    kiosk.putsIn("T1");

    assertThat(kiosk.notices()).isEmpty();
    assertThat(kiosk.press(Choice.COLLECT).type("55555555").pulses()).isEmpty();
  }

  @Test
  void soIsWhatWasAnnouncedWithItUnderOneCode() {
    announces("T1", Optional.of(new GroupId("g")));
    announces("T2", Optional.of(new GroupId("g")));
    blocks("T1");
    kiosk.putsIn("T2");

    assertThat(kiosk.press(Choice.COLLECT).type("55555555").pulses()).isEmpty();
  }

  @Test
  void nobodyIsToldACodeOfWhatWasBlockedBeforeItCame() {
    kiosk.announced("T1", "S");
    blocks("T1");
    var parcel = kiosk.putsIn("T1");

    assertThat(kiosk.notices()).isEmpty();
    kiosk.commands(new Command.SendAgain(personal("T1")));
    assertThat(kiosk.notices()).singleElement().isInstanceOf(Notice.CodeRenewed.class);
    assertThat(kiosk.collects(parcel).pulses()).hasSize(1);
  }

  private void blocks(String tracking) {
    kiosk.signsOut();
    kiosk.commands(
        new Command.BlockParcel(personal(tracking), personal("Ada"), personal("hijacked")));
    assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
  }

  private void announces(String tracking, Optional<GroupId> group) {
    kiosk.commands(Bench.delivery(tracking, "S", Site.SWIFT, group, Optional.of(OWN)));
    assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
  }
}
