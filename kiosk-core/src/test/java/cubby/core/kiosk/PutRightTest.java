package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.effect.Effect;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.notice.Notice;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.person.CourierNumber;
import cubby.core.photo.NoPhoto;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.session.Step;
import cubby.hal.contract.DoorState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D11: the last deposit is put right")
class PutRightTest {

  private final Bench kiosk = Bench.allEmpty();
  private final ParcelId parcel = kiosk.announced("T1", "S");

  @Test
  void theNoticeWaitsForTheNextScan() {
    deposited();
    assertThat(kiosk.notices()).isEmpty();

    kiosk.scan("T2");

    assertThat(told()).containsExactly(parcel);
    assertThat(kiosk.ledger().work().held()).isEmpty();
  }

  @Test
  void theNoticeWaitsAMinuteAtTheMost() {
    deposited().passes(Duration.ofSeconds(30)).press(Choice.STAY);
    kiosk.passes(Duration.ofSeconds(29));
    assertThat(kiosk.model())
        .isInstanceOfSatisfying(
            ScreenModel.ScanParcel.class, scan -> assertThat(scan.mayPutRight()).isTrue());
    assertThat(told()).isEmpty();

    kiosk.passes(Duration.ofSeconds(1));

    assertThat(told()).containsExactly(parcel);
    assertThat(kiosk.model())
        .isInstanceOfSatisfying(
            ScreenModel.ScanParcel.class, scan -> assertThat(scan.mayPutRight()).isFalse());
    assertThat(kiosk.press(Choice.WRONG_PARCEL).pulses()).isEmpty();
  }

  @Test
  void theNoticeLeavesWhenTheCourierDoes() {
    deposited().press(Choice.SIGN_OUT);
    assertThat(told()).containsExactly(parcel);
  }

  /// Whoever asks a kiosk that is off may not have its configuration, and the code is made by it.
  @Test
  void aKioskThatIsOffTellsNobody() {
    deposited().powerFails();

    kiosk.enrols(new CourierNumber("777777"), Site.SWIFT);
    assertThat(kiosk.notices()).isEmpty();
    assertThat(kiosk.ledger().work().held()).isPresent();

    kiosk.starts();
    assertThat(told()).containsExactly(parcel);
  }

  @Test
  void theNoticeLeavesAfterAPowerCut() {
    deposited().powerCut(Duration.ofMinutes(1));
    assertThat(told()).containsExactly(parcel);
    kiosk.banksConnect();
    assertThat(kiosk.collects(parcel).pulses()).containsExactly("1");
  }

  /// What the notice says opens the door, and nothing else does.
  @Test
  void theCodeIsTheOneThatIsTold() {
    deposited();
    var before = kiosk.digitsOf(parcel);

    kiosk.press(Choice.SIGN_OUT);

    var notice = (Notice.ParcelStored) kiosk.notices().getFirst();
    assertThat(notice.code().orElseThrow().base64())
        .isEqualTo("sealed " + Integer.parseInt(kiosk.digitsOf(parcel)));
    kiosk.press(Choice.CONTINUE);
    assertThat(kiosk.fork().press(Choice.COLLECT).type(before).pulses()).isEmpty();
    assertThat(kiosk.collects(parcel).pulses()).containsExactly("1");
  }

  @Test
  void theDoorOpensAgainAndTheRightOneIsPutIn() {
    deposited();

    kiosk.press(Choice.WRONG_PARCEL);
    assertThat(kiosk.pulses()).containsExactly("1");
    assertThat(kiosk.facts(Lasting.DepositReopened.class)).hasSize(1);
    assertThat(kiosk.parcelState(parcel)).isEqualTo(new ParcelState.Announced(Optional.empty()));
    kiosk.opens().sees("1", DoorState.OPEN, EMPTY).closes(OCCUPIED);

    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);
    assertThat(kiosk.press(Choice.SIGN_OUT).notices()).hasSize(1);
    assertThat(((Step.ShiftOver) kiosk.step()).handled()).hasSize(1);
  }

  @Test
  void orNothingIsPutInAndNobodyIsTold() {
    deposited().press(Choice.WRONG_PARCEL).opens().press(Choice.CANCEL_DEPOSIT).closes(EMPTY);

    assertThat(kiosk.compartment("1")).isEqualTo(new CompartmentState.Vacant());
    assertThat(kiosk.parcelState(parcel)).isEqualTo(new ParcelState.Announced(Optional.empty()));
    assertThat(kiosk.press(Choice.SIGN_OUT).notices()).isEmpty();
    assertThat(kiosk.step()).as("nothing was done").isEqualTo(new Step.Welcome());
  }

  @Test
  void aDoorThatDoesNotOpenAgainIsQuarantinedAndNobodyIsSentThere() {
    deposited().press(Choice.WRONG_PARCEL).staysShut().press(Choice.TRY_AGAIN).staysShut();
    kiosk.press(Choice.TRY_AGAIN).staysShut();

    assertThat(kiosk.compartment("1"))
        .isEqualTo(new CompartmentState.Quarantined(QuarantineReason.JAMMED, Optional.empty()));
    kiosk.press(Choice.CONTINUE);
    assertThat(kiosk.pulses()).as("the right one goes elsewhere").containsExactly("2");
  }

  @Test
  void aDoorThatCannotBeReachedIsQuarantined() {
    deposited().loses(Site.A).press(Choice.WRONG_PARCEL);

    assertThat(kiosk.pulses()).isEmpty();
    assertThat(kiosk.compartment("1"))
        .isEqualTo(
            new CompartmentState.Quarantined(QuarantineReason.UNREACHABLE, Optional.empty()));
    assertThat(kiosk.told()).containsExactly(SupportMatter.DOOR_UNREACHABLE);
  }

  /// The wrong parcel is still inside: that something is there proves nothing.
  @Test
  void whatIsInsideAfterAPowerCutBeforeTheDoorOpenedIsNotTheParcel() {
    deposited().press(Choice.WRONG_PARCEL).powerCut(Duration.ofSeconds(20)).banksConnect();

    assertThat(kiosk.compartment("1")).isInstanceOf(CompartmentState.Quarantined.class);
    assertThat(kiosk.told()).contains(SupportMatter.DEPOSIT_UNCLEAR);
    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Announced.class);
  }

  @Test
  @DisplayName("F3: the photo of the wrong one is erased, and that is recorded")
  void thePhotoOfTheWrongOneIsErased() {
    var filmed = Bench.withCameras();
    var it = filmed.announced("T1", "S");
    filmed.courierSignedIn().scan("T1").opens().closes(OCCUPIED);
    var wrong = filmed.ledger().photos().of(it).getFirst();

    filmed.press(Choice.WRONG_PARCEL);

    assertThat(filmed.effects()).contains(new Effect.ErasePhoto(wrong));
    assertThat(filmed.facts(Lasting.PhotoErased.class))
        .extracting(Lasting.PhotoErased::photo)
        .containsExactly(wrong);
    filmed.opens().sees("1", DoorState.OPEN, EMPTY).closes(OCCUPIED);
    assertThat(filmed.ledger().photos().of(it)).hasSize(1).doesNotContain(wrong);
  }

  @Test
  void thePhotoOfTheWrongOneIsErasedAfterAPowerCutToo() {
    var filmed = Bench.withCameras();
    var it = filmed.announced("T1", "S");
    filmed.courierSignedIn().scan("T1").opens().closes(OCCUPIED);
    var wrong = filmed.ledger().photos().of(it).getFirst();
    filmed.camerasDoNotErase().press(Choice.WRONG_PARCEL);
    filmed.opens().sees("1", DoorState.OPEN, EMPTY).closes(OCCUPIED).signsOut();
    assertThat(filmed.ledger().photos().of(it)).hasSize(2);

    filmed.camerasErase().powerCut(Duration.ofMinutes(1));

    assertThat(filmed.effects()).contains(new Effect.ErasePhoto(wrong));
    assertThat(filmed.ledger().photos().of(it)).hasSize(1).doesNotContain(wrong);
  }

  @Test
  void aPhotoOfTheWrongOneThatComesLateIsErasedUnseen() {
    var filmed = Bench.withCameras().camerasDoNotAnswer();
    filmed.announced("T1", "S");
    filmed.courierSignedIn().scan("T1").opens().closes(OCCUPIED);
    var asked = filmed.ledger().photos().pending().firstKey();

    filmed.press(Choice.WRONG_PARCEL);
    assertThat(filmed.facts(Lasting.PhotoNotTaken.class))
        .extracting(Lasting.PhotoNotTaken::why)
        .containsExactly(NoPhoto.WRONG_PARCEL);
    filmed.does(new Input.PhotoAnswered(asked, Bench.PICTURE));

    assertThat(filmed.effects()).contains(new Effect.ErasePhoto(asked));
    assertThat(filmed.ledger().photos().kept()).isEmpty();
  }

  private Bench deposited() {
    kiosk.courierSignedIn().scan("T1").opens().closes(OCCUPIED);
    assertThat(kiosk.compartment("1")).isEqualTo(new CompartmentState.Holding(parcel));
    assertThat(kiosk.pulsed()).isEqualTo(id("1"));
    return kiosk;
  }

  private List<ParcelId> told() {
    return kiosk.notices().stream()
        .filter(Notice.ParcelStored.class::isInstance)
        .map(notice -> ((Notice.ParcelStored) notice).parcel())
        .toList();
  }
}
