package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.DoorState.OPEN;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState.Holding;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.CompartmentState.Vacant;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.Collector;
import cubby.core.parcel.DisputeCause;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Something is put in where a parcel has just been taken out.
@DisplayName("O9: OCCUPIED after EMPTY within one opening is not still inside")
class PutInTest {

  private final Bench kiosk = Bench.allEmpty();

  @Test
  void isKeptFromEverybodyAndSupportIsTold() {
    var parcel = kiosk.stored("T1", "S");
    var digits = kiosk.digitsOf(parcel);
    kiosk.collects(parcel).opens();
    kiosk.sees("1", OPEN, EMPTY).sees("1", OPEN, OCCUPIED);

    kiosk.closes(OCCUPIED);

    isDisputed(parcel);
    assertThat(kiosk.told()).containsExactly(SupportMatter.PARCEL_DISPUTED);
    assertThat(kiosk.model()).isInstanceOf(ScreenModel.SetAside.class);
    kiosk.press(Choice.CONTINUE).press(Choice.COLLECT).type(digits);
    assertThat(kiosk.pulses()).as("the code is blocked for it").isEmpty();
  }

  @Test
  void isSeenToIfTheFirstSignIsTheClosedDoor() {
    var parcel = kiosk.stored("T1", "S");
    kiosk.collects(parcel).opens().sees("1", OPEN, EMPTY);

    kiosk.closes(OCCUPIED);

    isDisputed(parcel);
  }

  @Test
  void whatWasNeverSeenToGoIsStillInside() {
    kiosk.collects(kiosk.stored("T1", "S")).opens().closes(OCCUPIED);

    assertThat(kiosk.model()).isInstanceOf(ScreenModel.StillInside.class);
  }

  @Test
  void whatIsTakenOutAgainIsNotThere() {
    var parcel = kiosk.stored("T1", "S");
    kiosk.collects(parcel).opens();
    kiosk.sees("1", OPEN, EMPTY).sees("1", OPEN, OCCUPIED).sees("1", OPEN, EMPTY).closes(EMPTY);

    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Collected.class);
  }

  @Test
  void whatIsPutBackSinceItIsNotWantedIsRefused() {
    var parcel = kiosk.stored("T1", "S");
    kiosk.collects(parcel).opens().sees("1", OPEN, EMPTY).sees("1", OPEN, OCCUPIED);
    kiosk.press(Choice.DO_NOT_WANT).closes(OCCUPIED);

    assertThat(Refusals.isRefused(kiosk.parcelState(parcel))).isTrue();
  }

  @Test
  @DisplayName("O8: a power cut does not make it still inside")
  void isRememberedThroughAPowerCut() {
    var parcel = kiosk.stored("T1", "S");
    kiosk.collects(parcel).opens().sees("1", OPEN, EMPTY).sees("1", OPEN, OCCUPIED);

    kiosk.powerCut(Duration.ofMinutes(1)).really("1", CLOSED, OCCUPIED).banksConnect();

    isDisputed(parcel);
  }

  @Test
  void aCourierIsAskedAndTheRecordMovesThere() {
    var taken = kiosk.stored("T1", "S");
    var courierParcel = putIntoTheOpenOne(taken);
    assertThat(kiosk.model()).isEqualTo(new ScreenModel.DidYouUse(id("1")));

    kiosk.press(Choice.YES);

    assertThat(kiosk.parcelState(courierParcel).place()).contains(id("1"));
    assertThat(kiosk.compartment("1")).isEqualTo(new Holding(courierParcel));
    assertThat(kiosk.compartment("2")).isEqualTo(new Vacant());
    assertThat(kiosk.parcelState(taken))
        .isEqualTo(new ParcelState.Collected(new Collector.Recipient(), Evidence.SENSOR));
    assertThat(kiosk.model())
        .isEqualTo(
            new ScreenModel.ScanParcel(
                ScreenModel.ScanTrouble.NONE, Optional.of(id("1")), true, 0, Optional.empty()));
    kiosk.signsOut().passes(Limits.SPRING_BACK);
    assertThat(kiosk.compartment("1")).isEqualTo(new Holding(courierParcel));
    assertThat(kiosk.collects(courierParcel).pulses()).containsExactly("1");
  }

  @Test
  void ifItIsNotTheirsNothingMoves() {
    var taken = kiosk.stored("T1", "S");
    var courierParcel = putIntoTheOpenOne(taken);

    kiosk.press(Choice.NO);

    assertThat(kiosk.model()).isInstanceOf(ScreenModel.ParcelNotSeen.class);
    isDisputed(taken);
    assertThat(kiosk.parcelState(courierParcel)).isInstanceOf(ParcelState.Announced.class);
  }

  @Test
  void notLongAfterwards() {
    var taken = kiosk.stored("T1", "S");
    kiosk.collects(taken).opens().sees("1", OPEN, EMPTY).closes(OCCUPIED);
    kiosk.press(Choice.CONTINUE).passes(Limits.PUT_IN_ASKED);
    kiosk.announced("T2", "S");

    kiosk.courierSignedIn().scan("T2").opens().closes(EMPTY);

    assertThat(kiosk.model()).isInstanceOf(ScreenModel.ParcelNotSeen.class);
  }

  /// The recipient has gone, and left the door open.
  @Test
  void aCustomerIsNotAskedAndNothingMoves() {
    var taken = kiosk.stored("T1", "S");
    kiosk.returnAnnounced("R1", "55555555");
    kiosk.collects(taken).opens().sees("1", OPEN, EMPTY).passes(Duration.ofMinutes(4));
    kiosk.press(Choice.RETURN_OR_SEND).type("55555555").opens();
    kiosk.sees("1", OPEN, OCCUPIED).sees("1", CLOSED, OCCUPIED);

    kiosk.closes(EMPTY);

    assertThat(kiosk.model()).isInstanceOf(ScreenModel.ParcelNotSeen.class);
    isDisputed(taken);
  }

  private ParcelId putIntoTheOpenOne(ParcelId taken) {
    kiosk.announced("T2", "S");
    kiosk.collects(taken).opens().sees("1", OPEN, EMPTY).passes(Duration.ofMinutes(4));
    kiosk.courierSignedIn().scan("T2").opens();
    assertThat(kiosk.pulsed()).isEqualTo(id("2"));
    kiosk.sees("1", OPEN, OCCUPIED).sees("1", CLOSED, OCCUPIED);
    kiosk.closes(EMPTY);
    return kiosk.parcel("T2");
  }

  private void isDisputed(ParcelId parcel) {
    assertThat(kiosk.parcelState(parcel))
        .isInstanceOfSatisfying(
            ParcelState.Disputed.class,
            it -> assertThat(it.contention().cause()).isEqualTo(DisputeCause.PUT_IN));
    assertThat(kiosk.compartment("1"))
        .isEqualTo(new Quarantined(QuarantineReason.DISPUTED, Optional.of(parcel)));
  }
}
