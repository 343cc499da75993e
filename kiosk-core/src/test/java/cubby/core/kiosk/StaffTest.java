package cubby.core.kiosk;

import static cubby.core.kiosk.Site.personal;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.notice.Notice;
import cubby.core.person.Claimant;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.screen.Choice;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.text.SealedText;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePVector;

@DisplayName("D1, M1: who works with the kiosk")
class StaffTest {

  private static final CourierNumber READER = new CourierNumber("43");

  private final Bench kiosk = Bench.allEmpty();

  @Test
  void whoIsDisabledIsToldAsSomebodyUnknown() {
    kiosk.press(Choice.COURIER).type("4711").type(Bench.PIN);
    var unknown = kiosk.model();

    kiosk.press(Choice.BACK);
    disable(Site.SWIFT_COURIER);
    assertThat(kiosk.reply()).isEqualTo(new Reply.Done("Number 42 may not sign in any more."));
    kiosk.press(Choice.COURIER).type("42");
    assertThat(kiosk.step()).isEqualTo(new Step.EnterPin(new Claimant.Stranger(Bench.mac("42"))));
    kiosk.type(Bench.PIN);
    assertThat(kiosk.model()).isEqualTo(unknown);
  }

  @Test
  void theNumberAndTheNameStayTheirs() {
    disable(Site.SWIFT_COURIER);
    kiosk.enrols(Site.SWIFT_COURIER, Site.SWIFT);
    assertThat(kiosk.reply()).isEqualTo(new Reply.Refused("Number 42 is taken; choose another."));
    kiosk.enrolsTechnician(Site.SWIFT_COURIER);
    assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
    assertThat(kiosk.ledger().people().name(Site.SWIFT_COURIER)).isPresent();
  }

  @Test
  void theBadgeOpensNothingAndMayBeSomebodyElses() {
    kiosk.enrols(READER, "badge");
    disable(READER);
    kiosk.press(Choice.COURIER).scan("badge");
    assertThat(kiosk.step()).isEqualTo(new Step.EnterNumber());

    kiosk.press(Choice.BACK).enrols(new CourierNumber("44"), "badge");
    kiosk.press(Choice.COURIER).scan("badge").type(Bench.PIN);
    assertThat(kiosk.state().presence().attendance().visit())
        .isEqualTo(new Visit.ByCourier(new CourierNumber("44"), Site.SWIFT));
  }

  @Test
  void whoIsAtTheScreenIsSignedOutAtOnceAwayFromADoor() {
    kiosk.courierSignedIn();
    disable(Site.SWIFT_COURIER);

    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    assertThat(kiosk.state().presence().attendance().visit()).isEqualTo(new Visit.Anybody());
    assertThat(kiosk.facts(Lasting.CourierSignedOut.class)).hasSize(1);
  }

  @Test
  void whoStandsBeforeAnOpenDoorFinishesThereFirst() {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens();
    disable(Site.SWIFT_COURIER);
    assertThat(kiosk.asked(Step.Asked.USE_AND_CLOSE)).isTrue();

    kiosk.closes(Occupancy.OCCUPIED);
    if (kiosk.asked(Step.Asked.IS_IT_INSIDE)) {
      kiosk.press(Choice.YES);
    }
    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    assertThat(kiosk.state().presence().attendance().visit()).isEqualTo(new Visit.Anybody());
    assertThat(kiosk.facts(Lasting.ParcelStored.class)).hasSize(1);
  }

  @Test
  void theWiringCheckOfATechnicianOpensNoMoreDoors() {
    kiosk.enrolsTechnician(new CourierNumber("91"));
    kiosk.technicianSignedIn().press(Choice.CHECK_WIRING).opens();
    disable(Site.TECHNICIAN);
    kiosk.closes(Occupancy.EMPTY);
    assertThat(kiosk.asked(Step.Asked.WHICH_DOOR)).isTrue();

    kiosk.point(kiosk.pulsed().label());
    if (kiosk.asked(Step.Asked.IS_IT_FIT)) {
      kiosk.press(Choice.YES);
    }
    assertThat(kiosk.pulses()).isEmpty();
    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
  }

  @Test
  void noBiggerOneOpensForACourierWhoWasDisabledMeanwhile() {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens();
    disable(Site.SWIFT_COURIER);
    kiosk.press(Choice.TOO_SMALL).closes(Occupancy.EMPTY);

    assertThat(kiosk.pulses()).isEmpty();
    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
  }

  @Test
  void norAnotherForOneWhoFindsTheFirstUnfit() {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens();
    disable(Site.SWIFT_COURIER);
    kiosk.press(Choice.DIRTY).closes(Occupancy.EMPTY);

    assertThat(kiosk.pulses()).isEmpty();
    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
  }

  @Test
  void aParcelThatADisabledTechnicianTookOutIsOnRecordUnderTheirName() {
    kiosk.enrolsTechnician(new CourierNumber("91"));
    var parcel = kiosk.stored("T1", "S");
    var label = kiosk.pulsed().label();
    kiosk.technicianSignedIn().point(label).press(Choice.OPEN).press(Choice.SUPPORT_ASKS).opens();
    disable(Site.TECHNICIAN);
    kiosk.closes(Occupancy.EMPTY);

    assertThat(kiosk.facts(Lasting.ParcelCollected.class))
        .singleElement()
        .satisfies(it -> assertThat(it.parcel()).isEqualTo(parcel));
  }

  @Test
  void theLastTechnicianIsKeptUnlessForced() {
    disable(Site.TECHNICIAN);
    assertThat(kiosk.reply())
        .isInstanceOfSatisfying(
            Reply.Refused.class, it -> assertThat(it.sentence()).contains("--force"));
    assertThat(kiosk.facts()).isEmpty();

    kiosk.commands(
        new Command.DisablePerson(Site.TECHNICIAN, personal("Ada"), personal("left"), true));
    assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
    assertThat(kiosk.ledger().people().technicians()).isEmpty();
  }

  @Test
  void nobodyIsDisabledTwice() {
    disable(Site.SWIFT_COURIER);
    disable(Site.SWIFT_COURIER);
    assertThat(kiosk.reply()).isEqualTo(new Reply.Refused("Number 42 is disabled."));
    disable(new CourierNumber("4711"));
    assertThat(kiosk.reply()).isEqualTo(new Reply.Refused("Nobody has number 4711."));
  }

  @Test
  void aNewPinBringsAllTriesBackAndEndsASignInWithTheOldOne() {
    for (var i = 0; i < Limits.PIN_TRIES.most(); i++) {
      kiosk.press(Choice.COURIER).type("42").type("0000").press(Choice.BACK);
    }
    assertThat(kiosk.ledger().people().isUsedUp(Site.SWIFT_COURIER, kiosk.uptime())).isTrue();
    changePin(Site.SWIFT_COURIER);
    assertThat(kiosk.ledger().people().isUsedUp(Site.SWIFT_COURIER, kiosk.uptime())).isFalse();
    assertThat(kiosk.ledger().people().pin(Site.SWIFT_COURIER))
        .isEqualTo(Optional.of(new PinHash("new")));

    kiosk.pinsAreNotAnswered().courierSignedIn();
    var check = ((Step.CheckingPin) kiosk.step()).check();
    changePin(Site.SWIFT_COURIER);
    kiosk.does(new Input.PinChecked(check, true));
    assertThat(kiosk.state().presence().attendance().visit()).isEqualTo(new Visit.Anybody());
    assertThat(kiosk.step()).isInstanceOf(Step.SignInFailed.class);
  }

  @Test
  void whoeverIsSignedInWithTheOldPinIsSignedOut() {
    kiosk.courierSignedIn();
    changePin(Site.SWIFT_COURIER);

    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    assertThat(kiosk.state().presence().attendance().visit()).isEqualTo(new Visit.Anybody());
  }

  @Test
  void atADoorTheyFinishFirstAndNoOtherOpens() {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens();
    changePin(Site.SWIFT_COURIER);
    assertThat(kiosk.asked(Step.Asked.USE_AND_CLOSE)).isTrue();

    kiosk.press(Choice.TOO_SMALL).closes(Occupancy.EMPTY);
    assertThat(kiosk.pulses()).isEmpty();
    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
  }

  @Test
  void withTheNewOneTheyStay() {
    kiosk.courierSignedIn();
    changePin(Site.SWIFT_COURIER);
    kiosk.courierSignedIn().passes(Duration.ofSeconds(1));

    assertThat(kiosk.state().presence().attendance().visit())
        .isEqualTo(new Visit.ByCourier(Site.SWIFT_COURIER, Site.SWIFT));
  }

  @Test
  void anothersNewPinSignsNobodyOut() {
    kiosk.enrols(READER, "badge");
    kiosk.courierSignedIn();
    changePin(READER);

    assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
  }

  @Test
  void aNewSecretEndsATechniciansTimeAtTheScreen() {
    kiosk.technicianSignedIn();
    renewSecret(Site.TECHNICIAN);

    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
  }

  @Test
  void aNewSecretTakesTheOldOnesPlace() {
    kiosk.technicianSignedIn().press(Choice.SIGN_OUT);
    renewSecret(Site.TECHNICIAN);

    var technician = kiosk.ledger().people().technician(Site.TECHNICIAN).orElseThrow();
    assertThat(technician.secret()).isEqualTo(new SealedText("new"));
    assertThat(technician.lastStep()).isZero();
    assertThat(technician.recovery()).isEmpty();

    renewSecret(Site.SWIFT_COURIER);
    assertThat(kiosk.reply())
        .isEqualTo(
            new Reply.Refused("Number 42 is a courier's, and couriers have no one-time codes."));
  }

  @Test
  void aCodeAskedForWithTheOldSecretIsGoodForNothing() {
    kiosk.signsIn(Site.TECHNICIAN).pinsAreNotAnswered().type(Bench.ONE_TIME);
    var check = ((Step.CheckingOneTimeCode) kiosk.step()).check();
    renewSecret(Site.TECHNICIAN);
    kiosk.does(new Input.OneTimeCodeChecked(check, Optional.of(Integer.MAX_VALUE)));

    assertThat(kiosk.state().presence().attendance().visit()).isEqualTo(new Visit.Anybody());
  }

  @Test
  void aDoorLeftOpenByOneWhoWasDisabledEndsAsAnyOther() {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens();
    disable(Site.SWIFT_COURIER);
    kiosk.passes(Limits.LEFT_OPEN.plus(Limits.IDLE_WARN).plus(Limits.IDLE_END));
    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());

    kiosk.door(kiosk.pulsed().label(), DoorState.CLOSED);
    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
  }

  @Test
  void theListOfWhatTheyDidStillReachesThem() {
    kiosk.enrols(READER, "badge");
    kiosk.announced("T1", "S");
    kiosk.signsIn(READER).scan("T1").opens().closes(Occupancy.OCCUPIED);
    disable(READER);
    var lists =
        kiosk.lastDecision().notices().stream().filter(Notice.CourierList.class::isInstance);
    assertThat(lists).hasSize(1);
  }

  private void disable(CourierNumber number) {
    kiosk.commands(new Command.DisablePerson(number, personal("Ada"), personal("left"), false));
  }

  private void changePin(CourierNumber number) {
    kiosk.commands(
        new Command.ChangePin(number, new PinHash("new"), personal("Ada"), personal("forgotten")));
  }

  private void renewSecret(CourierNumber number) {
    kiosk.commands(
        new Command.RenewSecret(
            number,
            new SealedText("new"),
            TreePVector.empty(),
            personal("Ada"),
            personal("telephone lost")));
  }
}
