package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.notice.DropReason;
import cubby.core.notice.Notice;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.session.Step;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What the letters about a group tell, while each may be held, and codes may be changed.
@DisplayName("P2, D11: whoever can open a door has been told how")
class GroupLettersTest {

  private final Bench kiosk = Bench.allEmpty();
  private final ParcelId first = kiosk.announcedInGroup("T1", "S", "g");
  private final ParcelId second = kiosk.announcedInGroup("T2", "S", "g");

  @Test
  void putInWithinOneShiftOneCodeOpensBothOneDoorAfterTheOther() {
    kiosk.courierSignedIn().scan("T1").opens().closes(OCCUPIED);
    assertThat(kiosk.notices()).isEmpty();
    kiosk.scan("T2");
    tells(letter(first), first);
    kiosk.opens().closes(OCCUPIED);

    kiosk.press(Choice.SIGN_OUT);

    assertThat(letter(second).code()).as("they have it already").isEmpty();
    assertThat(kiosk.codeOf(second)).isEqualTo(kiosk.codeOf(first));
    kiosk.press(Choice.CONTINUE).passes(Limits.SPRING_BACK);
    assertThat(kiosk.collects(first).pulses()).containsExactly("1");
    kiosk.opens().closes(EMPTY);
    assertThat(kiosk.press(Choice.NEXT).pulses()).containsExactly("2");
    kiosk.opens().closes(EMPTY);
    assertThat(kiosk.ledger().codes().digits()).isEmpty();
  }

  @Test
  void theSecondIsPutRightAndStillHasTheCodeOfTheFirst() {
    kiosk.courierSignedIn().scan("T1").opens().closes(OCCUPIED);
    kiosk.scan("T2").opens().closes(OCCUPIED).press(Choice.WRONG_PARCEL);
    assertThat(kiosk.parcelState(second)).isEqualTo(new ParcelState.Announced(Optional.empty()));
    kiosk.opens().closes(OCCUPIED);

    kiosk.press(Choice.SIGN_OUT);

    assertThat(letter(second).code()).isEmpty();
    assertThat(kiosk.codeOf(second)).isEqualTo(kiosk.codeOf(first));
  }

  /// Its code is told to nobody until its letter leaves.
  @Test
  void whatIsSettledWhileTheLetterOfAnotherIsHeldIsTheFirstToBeTold() {
    kiosk.courierSignedIn().scan("T2").opens().passes(Duration.ofMinutes(4));
    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    kiosk.courierSignedIn().scan("T1").opens().closes(OCCUPIED);
    assertThat(kiosk.ledger().work().held()).isPresent();

    kiosk.sees("1", CLOSED, OCCUPIED);
    tells(letter(second), second);
    kiosk.press(Choice.SIGN_OUT);

    assertThat(letter(first).code()).isEmpty();
    assertThat(kiosk.codeOf(first)).isEqualTo(kiosk.codeOf(second));
  }

  @Test
  void theLetterWithTheCodeIsOfUseUntilTheLastIsCollected() {
    kiosk.courierSignedIn().scan("T1").opens().closes(OCCUPIED).scan("T2");
    var letter = letter(first);
    kiosk.opens().closes(OCCUPIED).signsOut().passes(Limits.SPRING_BACK);
    kiosk.collects(first).opens().closes(EMPTY);
    assertThat(NoticeUse.isPointless(letter, kiosk.ledger())).isFalse();

    kiosk.press(Choice.NEXT).opens().closes(EMPTY);

    assertThat(NoticeUse.isPointless(letter, kiosk.ledger())).isTrue();
  }

  @Test
  void sentAgainTheCodeIsThatOfBoth() {
    bothInside();
    var old = kiosk.digitsOf(first);

    kiosk.commands(new Command.SendAgain(personal("T1")));

    assertThat(kiosk.notices()).singleElement().isInstanceOf(Notice.CodeRenewed.class);
    assertThat(kiosk.codeOf(second)).isEqualTo(kiosk.codeOf(first));
    assertThat(kiosk.press(Choice.COLLECT).type(old).pulses()).isEmpty();
  }

  @Test
  void sentAgainNoCodeOfBeforeCountsWhateverBecomesOfALetterThatIsOnItsWay() {
    bothInside();
    var oldest = kiosk.digitsOf(first);
    kiosk.press(Choice.COLLECT).press(Choice.HELP).press(Choice.NO_CODE).scan("T1");
    var forgotten = kiosk.notices().getFirst().id();
    kiosk.press(Choice.CONTINUE);

    kiosk.commands(new Command.SendAgain(personal("T1")));
    var told = kiosk.codeOf(first);
    kiosk.does(
        new Input.NoticeDropped(forgotten, DropReason.REFUSED, Optional.of(first), "refused"));

    assertThat(kiosk.codeOf(first)).isEqualTo(told);
    assertThat(kiosk.codeOf(second)).isEqualTo(told);
    assertThat(kiosk.press(Choice.COLLECT).type(oldest).pulses()).isEmpty();
  }

  @Test
  void blockedTheCodeOpensNeitherAndNobodyIsToldAnother() {
    bothInside();
    var old = kiosk.digitsOf(first);
    blocks("T1");
    assertThat(kiosk.fork().press(Choice.COLLECT).type(old).pulses()).isEmpty();

    kiosk.press(Choice.COLLECT).press(Choice.HELP).press(Choice.NO_CODE);
    assertThat(kiosk.scan("T2").notices()).isEmpty();
    kiosk.press(Choice.CONTINUE);

    kiosk.commands(new Command.SendAgain(personal("T2")));
    assertThat(kiosk.notices()).hasSize(1);
    assertThat(kiosk.collects(first).pulses()).containsExactly("1");
  }

  @Test
  void whatComesAfterABlockHasACodeOfItsOwn() {
    kiosk.putsIn("T1");
    blocks("T1");

    kiosk.courierSignedIn().scan("T2").opens().closes(OCCUPIED).press(Choice.SIGN_OUT);

    tells(letter(second), second);
    assertThat(kiosk.codeOf(second)).isNotEqualTo(kiosk.codeOf(first));
  }

  @Test
  void aDoorThatSupportHasOpenedIsNotOfferedMeanwhile() {
    bothInside();
    kiosk.collects(first).opens().closes(EMPTY);
    assertThat(Groups.more(kiosk.state())).isOne();

    kiosk.commands(new Command.OpenCompartment(id("2"), personal("Ada"), personal("asked")));

    assertThat(kiosk.press(Choice.NEXT).pulses()).isEmpty();
  }

  private void bothInside() {
    kiosk.putsIn("T1");
    kiosk.putsIn("T2");
  }

  private void blocks(String tracking) {
    kiosk.commands(
        new Command.BlockParcel(personal(tracking), personal("Ada"), personal("stolen")));
  }

  private Notice.ParcelStored letter(ParcelId about) {
    return kiosk.notices().stream()
        .filter(Notice.ParcelStored.class::isInstance)
        .map(Notice.ParcelStored.class::cast)
        .filter(letter -> letter.parcel().equals(about))
        .findFirst()
        .orElseThrow();
  }

  private void tells(Notice.ParcelStored letter, ParcelId parcel) {
    assertThat(letter.code().orElseThrow().base64())
        .isEqualTo("sealed " + Integer.parseInt(kiosk.digitsOf(parcel)));
  }
}
