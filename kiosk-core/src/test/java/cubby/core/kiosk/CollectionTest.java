package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.DoorState.OPEN;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.Collector;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.Objections;
import cubby.core.screen.ScreenModel.OpenFor;
import cubby.core.screen.ScreenModel.ToCollect.Item;
import cubby.core.screen.ScreenModel.ToCollect.Reason;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("L1: a courier takes parcels away")
class CollectionTest {

  private static final Collector COURIER = new Collector.ByCourier(Site.SWIFT_COURIER);

  private final Bench kiosk = Bench.allEmpty();

  @Test
  void theCourierSeesHowManyThereAre() {
    kiosk.overdue("T1", "S");
    assertThat(kiosk.courierSignedIn().model())
        .isInstanceOfSatisfying(
            ScreenModel.ScanParcel.class, scan -> assertThat(scan.toCollect()).isEqualTo(1));
  }

  @Test
  void ofTheirOwnCarrierOnly() {
    kiosk.overdue("T1", "S");
    assertThat(kiosk.signsIn(Site.OTHER_COURIER).model())
        .isInstanceOfSatisfying(
            ScreenModel.ScanParcel.class, scan -> assertThat(scan.toCollect()).isZero());
    kiosk.press(Choice.TAKE_OUT);
    assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
  }

  @Test
  void theListSaysWhereAndWhy() {
    kiosk.overdue("T1", "S");
    kiosk.courierSignedIn().press(Choice.TAKE_OUT);
    assertThat(kiosk.model())
        .isEqualTo(
            new ScreenModel.ToCollect(
                List.of(new Item(id("1"), Reason.OVERDUE, true)), Optional.empty()));
    assertThat(kiosk.press(Choice.BACK).step()).isInstanceOf(Step.ScanParcel.class);
  }

  @Test
  void whatIsDisputedOnlyAfterSupportHasDecidedSo() {
    kiosk.collects(kiosk.stored("T1", "S")).opens().press(Choice.NOT_MINE).closes(OCCUPIED);
    kiosk.press(Choice.CONTINUE).passes(Limits.SPRING_BACK);
    assertThat(Collections.due(kiosk.state(), Site.SWIFT)).isEmpty();

    kiosk.endsDispute("1", DisputeOutcome.TAKE_AWAY);

    assertThat(Collections.due(kiosk.state(), Site.SWIFT))
        .singleElement()
        .satisfies(due -> assertThat(due.reason()).isEqualTo(Reason.DISPUTED));
  }

  @Test
  void scannedAndSeenEmptyItIsTheCouriers() {
    var parcel = opened();
    assertThat(kiosk.model())
        .isEqualTo(new ScreenModel.TakeAway(id("1"), OpenFor.SHORT, false, false));

    kiosk.scan("T1");
    assertThat(kiosk.model())
        .isEqualTo(new ScreenModel.TakeAway(id("1"), OpenFor.SHORT, true, false));
    kiosk.closes(EMPTY);

    assertThat(kiosk.parcelState(parcel))
        .isEqualTo(new ParcelState.Collected(COURIER, Evidence.SENSOR));
    assertThat(kiosk.compartment("1")).isEqualTo(new CompartmentState.Vacant());
    assertThat(kiosk.model()).isEqualTo(new ScreenModel.ToCollect(List.of(), Optional.of(id("1"))));
    assertThat(kiosk.ledger().codes().digits()).as("its code is at its end").isEmpty();
  }

  @Test
  void itMayBeScannedAfterTheDoorIsClosed() {
    var parcel = opened();
    kiosk.closes(EMPTY);
    assertThat(kiosk.model()).isEqualTo(new ScreenModel.ScanIt(id("1"), false, true));
    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);

    kiosk.scan("T1");

    assertThat(kiosk.parcelState(parcel))
        .isEqualTo(new ParcelState.Collected(COURIER, Evidence.SENSOR));
  }

  @Test
  void aWrongOneIsToBePutBack() {
    opened();
    kiosk.scan("T9");
    assertThat(kiosk.model()).isEqualTo(new ScreenModel.PutBack(id("1"), OpenFor.SHORT, false));
  }

  @Test
  void aWrongOneThatWasPutBackIsAMatterForSupport() {
    var parcel = opened();
    kiosk.scan("T9").closes(OCCUPIED);

    assertThat(kiosk.told()).containsExactly(SupportMatter.PICKUP_UNCLEAR);
    assertThat(kiosk.compartment("1"))
        .isEqualTo(
            new CompartmentState.Quarantined(QuarantineReason.CONTRADICTION, Optional.of(parcel)));
    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);
    kiosk.press(Choice.CONTINUE);
    assertThat(kiosk.step()).isInstanceOf(Step.ToCollect.class);
  }

  @Test
  void aWrongOneThatWasTakenOutIsNotGivenAway() {
    var parcel = opened();
    kiosk.closes(EMPTY).scan("T9");
    assertThat(kiosk.model()).isEqualTo(new ScreenModel.ScanIt(id("1"), true, true));
    assertThat(kiosk.press(Choice.CANNOT_SCAN).step())
        .isEqualTo(new Step.AtDoor(id("1"), Asked.SCAN_IT));

    assertThat(kiosk.press(Choice.OPEN_AGAIN).pulses()).containsExactly("1");
    kiosk.opens().closes(OCCUPIED);

    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);
    assertThat(kiosk.compartment("1")).isInstanceOf(CompartmentState.Quarantined.class);
  }

  @Test
  void aSlipOfTheScannerIsForgottenWithTheRightOne() {
    var parcel = opened();
    kiosk.scan("T9").scan("T1").closes(EMPTY);
    assertThat(kiosk.parcelState(parcel))
        .isEqualTo(new ParcelState.Collected(COURIER, Evidence.SENSOR));
  }

  @Test
  void aLabelThatCannotBeReadIsTheCouriersWordAndSupportKnows() {
    var parcel = opened();
    kiosk.closes(EMPTY).press(Choice.CANNOT_SCAN);
    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Collected.class);
    assertThat(kiosk.told()).containsExactly(SupportMatter.PICKUP_UNCLEAR);
  }

  @Test
  void stillInsideItMayBeLeft() {
    var parcel = opened();
    kiosk.closes(OCCUPIED);
    assertThat(kiosk.model())
        .isEqualTo(new ScreenModel.StillInside(id("1"), true, Objections.NONE));

    kiosk.press(Choice.LEAVE_IT);

    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);
    assertThat(kiosk.compartment("1")).isEqualTo(new CompartmentState.Holding(parcel));
    assertThat(kiosk.step()).isEqualTo(new Step.ToCollect(Optional.of(id("1")), false));
  }

  @Test
  void openNextGoesOnToTheNextOne() {
    kiosk.stored("T1", "S");
    kiosk.overdue("T2", "S");
    kiosk.courierSignedIn().press(Choice.TAKE_OUT).press(Choice.OPEN_NEXT).opens();
    kiosk.closes(OCCUPIED).press(Choice.LEAVE_IT);

    assertThat(kiosk.press(Choice.OPEN_NEXT).pulses()).containsExactly("2");
    kiosk.opens().scan("T2").closes(EMPTY);
    assertThat(kiosk.press(Choice.OPEN_NEXT).pulses()).as("and round").containsExactly("1");
  }

  @Test
  void aJammedDoorIsLeftForATechnician() {
    kiosk.overdue("T1", "S");
    kiosk.courierSignedIn().press(Choice.TAKE_OUT).press(Choice.OPEN_NEXT).staysShut();
    kiosk.press(Choice.TRY_AGAIN).staysShut().press(Choice.TRY_AGAIN).staysShut();
    assertThat(kiosk.told()).containsExactly(SupportMatter.LATCH_JAMMED);

    kiosk.press(Choice.CONTINUE);

    assertThat(kiosk.model())
        .isEqualTo(
            new ScreenModel.ToCollect(
                List.of(new Item(id("1"), Reason.OVERDUE, false)), Optional.empty()));
    assertThat(kiosk.press(Choice.OPEN_NEXT).pulses()).isEmpty();
  }

  @Test
  void aBankThatIsGoneIsShown() {
    kiosk.overdue("T1", "S");
    kiosk.loses(Site.A).courierSignedIn().press(Choice.TAKE_OUT);
    assertThat(kiosk.model())
        .isEqualTo(
            new ScreenModel.ToCollect(
                List.of(new Item(id("1"), Reason.OVERDUE, false)), Optional.empty()));
    assertThat(kiosk.press(Choice.OPEN_NEXT).pulses()).isEmpty();
  }

  @Test
  void whoWalksAwayWithItHasIt() {
    var parcel = opened();
    kiosk.scan("T1").sees("1", OPEN, EMPTY).powerCut(Duration.ofSeconds(30));
    kiosk.really("1", CLOSED, EMPTY).banksConnect();
    assertThat(kiosk.parcelState(parcel))
        .isEqualTo(new ParcelState.Collected(COURIER, Evidence.SETTLED_BY_SENSOR));
    assertThat(kiosk.told()).isEmpty();
  }

  @Test
  void whoWalksAwayUnscannedHasItAndSupportKnows() {
    var parcel = opened();
    kiosk.closes(EMPTY).passes(Duration.ofMinutes(2));
    assertThat(kiosk.parcelState(parcel))
        .isEqualTo(new ParcelState.Collected(COURIER, Evidence.SETTLED_BY_SENSOR));
    assertThat(kiosk.told()).containsExactly(SupportMatter.PICKUP_UNCLEAR);
  }

  @Test
  @DisplayName("C5: what was empty before the door was open is the courier's word")
  void whatWasEmptyBeforeIsNotSeenToBeTaken() {
    var parcel = kiosk.overdue("T1", "S");
    kiosk.powerCut(Duration.ofHours(1)).really("1", CLOSED, EMPTY).banksConnect();
    kiosk.courierSignedIn().press(Choice.TAKE_OUT).press(Choice.OPEN_NEXT).opens();

    kiosk.scan("T1").closes(EMPTY);
    assertThat(kiosk.model()).isEqualTo(new ScreenModel.ConfirmEmpty(id("1"), false));
    var gone = kiosk.fork().passes(Duration.ofMinutes(2));
    assertThat(gone.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);
    assertThat(gone.told()).containsExactly(SupportMatter.PICKUP_UNCLEAR);
    kiosk.press(Choice.YES);

    assertThat(kiosk.parcelState(parcel))
        .isEqualTo(new ParcelState.Collected(COURIER, Evidence.COURIERS_WORD));
  }

  @Test
  void withoutASensorTheWordCounts() {
    var blind = Bench.blind();
    var parcel = blind.overdue("T1", "S");
    blind.courierSignedIn().press(Choice.TAKE_OUT).press(Choice.OPEN_NEXT).opens();

    blind.scan("T1").closes(EMPTY);
    assertThat(blind.model()).isEqualTo(new ScreenModel.ConfirmEmpty(id("1"), false));
    blind.press(Choice.YES);

    assertThat(blind.parcelState(parcel))
        .isEqualTo(new ParcelState.Collected(COURIER, Evidence.COURIERS_WORD));
  }

  @Test
  @DisplayName("C4: a courier who has looked in may clear what is a matter of looking")
  void aCourierMayClearQuarantine() {
    var blind = Bench.blind();
    blind.overdue("T1", "S");
    blind.door("1", OPEN).door("1", CLOSED);
    blind.courierSignedIn().press(Choice.TAKE_OUT).press(Choice.OPEN_NEXT).opens();
    blind.scan("T1").closes(EMPTY).press(Choice.YES);
    assertThat(blind.model()).isEqualTo(new ScreenModel.IsItFit(id("1")));

    var left = blind.fork().press(Choice.NO);
    assertThat(left.compartment("1")).isInstanceOf(CompartmentState.Quarantined.class);
    blind.press(Choice.YES);

    assertThat(blind.compartment("1")).isEqualTo(new CompartmentState.Vacant());
    assertThat(blind.facts(Lasting.CourierCleared.class)).hasSize(1);
  }

  private ParcelId opened() {
    var parcel = kiosk.overdue("T1", "S");
    kiosk.courierSignedIn().press(Choice.TAKE_OUT).press(Choice.OPEN_NEXT).opens();
    return parcel;
  }
}
