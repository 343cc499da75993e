package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.effect.Reply;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.notice.Notice;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.session.Step;
import cubby.core.text.Digest;
import cubby.core.words.Language;
import cubby.hal.contract.DoorState;
import java.time.Duration;
import java.util.List;
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
    kiosk.opens().sees("2", DoorState.OPEN, EMPTY).closes(OCCUPIED);

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
  @DisplayName("P9: sent again, both have the new code, and the old one until it has left")
  void sentAgainTheCodeIsThatOfBoth() {
    bothInside();
    var old = kiosk.digitsOf(first);

    kiosk.commands(new Command.SendAgain(personal("T1")));

    var letter = renewed();
    assertThat(kiosk.codeOf(second)).isEqualTo(kiosk.codeOf(first));
    assertThat(kiosk.fork().press(Choice.COLLECT).type(old).pulses()).containsExactly("1");
    kiosk.does(new Input.NoticeSent(letter.id()));
    assertThat(kiosk.fork().press(Choice.COLLECT).type(old).pulses()).isEmpty();
    assertThat(kiosk.collects(second).pulses()).containsExactly("1");
  }

  @Test
  void aCorrectedContactIsThatOfTheWholeGroup() {
    bothInside();
    var third = kiosk.announcedInGroup("T3", "S", "g");
    var other = kiosk.announcedInGroup("T4", "S", "another");
    var old = kiosk.digitsOf(first);

    corrects("T2");

    for (var parcel : List.of(first, second, third)) {
      assertThat(contactOf(parcel)).isEqualTo(personal("n@e.org").digest());
    }
    assertThat(contactOf(other)).isEqualTo(personal("r@example.org").digest());
    assertThat(renewed().to().contact().digest()).isEqualTo(personal("n@e.org").digest());
    assertThat(kiosk.codeOf(second)).isEqualTo(kiosk.codeOf(first));
    assertThat(kiosk.fork().press(Choice.COLLECT).type(old).pulses()).isEmpty();
    assertThat(kiosk.collects(first).pulses()).containsExactly("1");
  }

  @Test
  void aCorrectedContactDoesNotUnblock() {
    bothInside();
    blocks("T1");

    corrects("T1");

    assertThat(kiosk.notices()).isEmpty();
    kiosk.commands(new Command.SendAgain(personal("T2")));
    assertThat(renewed().to().contact().digest()).isEqualTo(personal("n@e.org").digest());
  }

  @Test
  void aLetterToTheWrongContactIsOfNoUseAnyMore() {
    kiosk.courierSignedIn().scan("T1").opens().closes(OCCUPIED).press(Choice.SIGN_OUT);
    var letter = letter(first);

    corrects("T1");

    assertThat(NoticeUse.isPointless(letter, kiosk.ledger())).isTrue();
    assertThat(NoticeUse.isPointless(renewed(), kiosk.ledger())).isFalse();
  }

  /// The letter that is held brings the code.
  @Test
  void whatTheCourierMayStillPutRightIsToldOnceAndAtTheRightAddress() {
    kiosk.courierSignedIn().scan("T1").opens().closes(OCCUPIED);

    corrects("T1");
    assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
    assertThat(kiosk.notices()).isEmpty();
    kiosk.commands(new Command.SendAgain(personal("T1")));
    assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
    assertThat(kiosk.notices()).isEmpty();

    kiosk.press(Choice.SIGN_OUT);
    tells(letter(first), first);
    assertThat(letter(first).to().contact().digest()).isEqualTo(personal("n@e.org").digest());
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

  private void corrects(String tracking) {
    kiosk.commands(
        new Command.CorrectContact(
            personal(tracking),
            new Announcement.Contact(personal("n@e.org"), Optional.empty(), Language.ENGLISH)));
  }

  private Digest contactOf(ParcelId parcel) {
    return kiosk.ledger().parcel(parcel).recipient().orElseThrow().contact().digest();
  }

  private Notice.CodeRenewed renewed() {
    assertThat(kiosk.notices()).singleElement().isInstanceOf(Notice.CodeRenewed.class);
    return (Notice.CodeRenewed) kiosk.notices().getFirst();
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
