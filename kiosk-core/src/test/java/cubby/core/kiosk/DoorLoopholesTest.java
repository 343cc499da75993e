package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.effect.Effect;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.Handling;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.session.Step;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.PulseResult;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Ways around the rules at doors, each of which must be closed.
class DoorLoopholesTest {

  @Nested
  @DisplayName("Not one byte of what nobody may see (F2)")
  class Unseen {
    private final Bench kiosk = Bench.withCameras();

    @Test
    void anAlarmTakesNoPhotoWhereAGiftMayHaveBeenLeft() {
      kiosk.announced("T9", "S", new Handling(false, false, false, true));
      kiosk.courierSignedIn().scan("T9");
      assertThat(kiosk.pulsed()).isEqualTo(id("1"));
      kiosk.opens().press(Choice.CANCEL_DEPOSIT).closes(OCCUPIED);
      assertThat(kiosk.compartment("1")).isInstanceOf(CompartmentState.Quarantined.class);
      kiosk.signsOut().passes(Limits.ARMED);

      kiosk.door("1", DoorState.OPEN).door("1", DoorState.CLOSED);

      assertThat(kiosk.effects()).noneMatch(Effect.TakePhoto.class::isInstance);
    }
  }

  @Nested
  @DisplayName("Nothing is stuck")
  class Stuck {
    private final Bench kiosk = Bench.allEmpty();

    @Test
    void aDoorLeftOpenUntilItsParcelIsForgottenStopsNothing() {
      var parcel = kiosk.stored("T9", "S");
      kiosk.collects(parcel).opens().closes(EMPTY).press(Choice.OPEN_AGAIN).opens();
      kiosk.passes(Duration.ofMinutes(5));
      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
      for (int i = 0; i <= Limits.ENDED_KEPT; i++) {
        kiosk.announced("X" + i, "S");
        kiosk.commands(new Command.WithdrawParcel(personal("X" + i)));
      }

      kiosk.sees("1", DoorState.CLOSED, EMPTY);

      assertThat(kiosk.compartment("1")).isEqualTo(new CompartmentState.Vacant());
    }

    @Test
    void aReceiptIsShownUntilItIsReadWhateverBecomesOfItsParcel() {
      kiosk.returnAnnounced("R1", "55555555");
      kiosk.wantsToReturn().type("55555555").opens().closes(OCCUPIED);
      var receipt = kiosk.model();
      assertThat(receipt).isInstanceOf(ScreenModel.Receipt.class);
      kiosk.passes(Limits.SPRING_BACK);
      var label = kiosk.pulsed().label();
      kiosk.door(label, DoorState.OPEN).sees(label, DoorState.CLOSED, EMPTY);
      for (int i = 0; i <= Limits.ENDED_KEPT; i++) {
        kiosk.announced("X" + i, "S");
        kiosk.commands(new Command.WithdrawParcel(personal("X" + i)));
      }

      assertThat(kiosk.model()).isEqualTo(receipt);
    }

    @Test
    void aDoorWhoseSensorReadsOpenForEverIsGivenToTheTechnician() {
      var parcel = kiosk.stored("T9", "S");
      kiosk.door("1", DoorState.OPEN);
      kiosk.collects(parcel).pulseAnswers(new PulseResult.Acknowledged()).press(Choice.YES);
      kiosk.passes(Duration.ofMinutes(10));
      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());

      kiosk.takesOut("1");

      assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
    }

    @Test
    void soIsOneThatACustomerHasUsedAndLeft() {
      var returned = kiosk.returnAnnounced("R1", "55555555");
      kiosk.wantsToReturn().type("55555555");
      var label = kiosk.pulsed().label();
      kiosk.opens().sees(label, DoorState.OPEN, OCCUPIED).passes(Duration.ofMinutes(10));
      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
      assertThat(kiosk.compartment(label)).isEqualTo(new CompartmentState.Reserved(returned));

      kiosk.technicianSignedIn().point(label).press(Choice.OPEN);

      assertThat(kiosk.pulses()).containsExactly(label);
      assertThat(kiosk.compartment(label)).isInstanceOf(CompartmentState.Quarantined.class);
      assertThat(kiosk.told()).contains(SupportMatter.DEPOSIT_UNCLEAR);
    }

    @Test
    void soIsOneBeforeWhichThePowerFailed() {
      var parcel = kiosk.stored("T9", "S");
      kiosk.door("1", DoorState.OPEN);
      kiosk.collects(parcel).pulseAnswers(new PulseResult.Acknowledged());
      assertThat(kiosk.asked(Step.Asked.DID_IT_OPEN)).isTrue();
      kiosk.powerCut(Duration.ofMinutes(1)).banksConnect();
      assertThat(kiosk.takesOut("1").reply()).isInstanceOf(Reply.Refused.class);

      kiosk.passes(Limits.LEFT_OPEN);

      assertThat(kiosk.takesOut("1").reply()).isInstanceOf(Reply.Done.class);
      assertThat(kiosk.told()).contains(SupportMatter.PICKUP_UNCLEAR);
    }

    @Test
    void norDoesAParcelBehindItWaitForEver() {
      var parcel = kiosk.stored("T9", "S");
      kiosk.door("1", DoorState.OPEN);
      kiosk.collects(parcel).pulseAnswers(new PulseResult.Acknowledged()).press(Choice.YES);

      kiosk.passes(Duration.ofDays(14));

      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);
      assertThat(kiosk.compartment("1"))
          .isEqualTo(
              new CompartmentState.Quarantined(
                  QuarantineReason.CONTRADICTION, Optional.of(parcel)));
    }

    @Test
    void aLateDoorWhoseBankIsLostKeepsTheScreenFromNobody() {
      kiosk.technicianSignedIn().press(Choice.CHECK_WIRING);
      kiosk.door("2", DoorState.OPEN);
      assertThat(kiosk.step()).isInstanceOf(Step.LateDoor.class);
      kiosk.loses(Site.A);

      kiosk.passes(Duration.ofMinutes(10));

      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    }
  }

  @Nested
  @DisplayName("One door, one who opens it (O1)")
  class OneAtATime {
    private final Bench kiosk = Bench.allEmpty(Site.CUSTOMERS_PLAN);

    @Test
    void aCourierDoesNotOpenWhatSupportIsOpening() {
      kiosk.overdue("T9", "S");
      kiosk.courierSignedIn().press(Choice.TAKE_OUT);
      opensRemotely("1");

      assertThat(kiosk.press(Choice.OPEN_NEXT).pulses()).isEmpty();
    }

    @Test
    void norDoesWhoeverTakesASendingBack() {
      kiosk.wantsToSend().choose("S").opens().closes(OCCUPIED);
      var takeBack =
          kiosk.ledger().codes().digits().entrySet().stream()
              .filter(code -> code.getValue().kind() == CodeOwner.Kind.TAKE_BACK)
              .findFirst()
              .orElseThrow()
              .getKey()
              .hex()
              .substring("mac of ".length());
      var place = kiosk.pulsed().label();
      kiosk.press(Choice.CONTINUE).passes(Duration.ofHours(73));
      opensRemotely(place);
      assertThat(kiosk.pulses()).hasSize(1);

      assertThat(kiosk.press(Choice.COLLECT).type(takeBack).pulses()).isEmpty();
    }

    @Test
    void norDoesACourierWhoPutsADepositRight() {
      kiosk.announced("T9", "S");
      kiosk.courierSignedIn().scan("T9").opens().closes(OCCUPIED);
      opensRemotely(kiosk.pulsed().label());
      assertThat(kiosk.pulses()).hasSize(1);

      assertThat(kiosk.press(Choice.WRONG_PARCEL).pulses()).isEmpty();
    }

    @Test
    void norDoesWhoeverLooksAgain() {
      var parcel = kiosk.stored("T9", "S");
      kiosk.collects(parcel).opens().closes(EMPTY).passes(Limits.SPRING_BACK);
      opensRemotely("1");
      assertThat(kiosk.pulses()).hasSize(1);

      assertThat(kiosk.press(Choice.OPEN_AGAIN).pulses()).isEmpty();
    }

    private void opensRemotely(String label) {
      kiosk.commands(
          new Command.OpenCompartment(id(label), personal("Ada"), personal("on the telephone")));
    }
  }

  @Nested
  @DisplayName("What stood still is given back, whatever is found later (T2)")
  class StoodStill {
    private final Bench kiosk = Bench.blind();

    @Test
    void aJammedDoorThatOpensByItselfTakesNobodysTime() {
      var parcel = kiosk.stored("T9", "S");
      kiosk.collects(parcel).staysShut().press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.CONTINUE).passes(Duration.ofHours(80));
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);

      kiosk.door("1", DoorState.OPEN).door("1", DoorState.CLOSED).passes(Duration.ofMinutes(20));

      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);
    }
  }

  @Nested
  @DisplayName("The wrong parcel is not taken for the right one (D11)")
  class WrongParcel {
    private final Bench kiosk = Bench.allEmpty();

    @Test
    void aDoorThatIsClosedAgainWithNothingTakenOutStoresNothingByItself() {
      kiosk.announced("T9", "S");
      kiosk.courierSignedIn().scan("T9").opens().closes(OCCUPIED);
      kiosk.press(Choice.WRONG_PARCEL).opens();

      kiosk.closes(OCCUPIED);

      assertThat(kiosk.facts(Lasting.ParcelStored.class)).isEmpty();
      assertThat(kiosk.asked(Step.Asked.IS_IT_INSIDE)).isTrue();
      assertThat(kiosk.fork().press(Choice.YES).facts(Lasting.ParcelStored.class))
          .extracting(Lasting.ParcelStored::evidence)
          .containsExactly(Evidence.COURIERS_WORD);
      assertThat(kiosk.press(Choice.NO).press(Choice.OPEN_AGAIN).pulses()).hasSize(1);
    }

    @Test
    void norDoesItWhenTheCourierHasGone() {
      kiosk.announced("T9", "S");
      kiosk.courierSignedIn().scan("T9").opens().closes(OCCUPIED);
      kiosk.press(Choice.WRONG_PARCEL).opens().powerCut(Duration.ofSeconds(10));

      kiosk.banksConnect().closes(OCCUPIED);

      assertThat(kiosk.facts(Lasting.ParcelStored.class)).isEmpty();
      assertThat(kiosk.compartment("1")).isInstanceOf(CompartmentState.Quarantined.class);
    }
  }

  @Nested
  @DisplayName("Out of service stays out of service")
  class OutOfService {

    @Test
    void whenTheDoorThatWasNamedInAWiringCheckIsClosedByARecipient() {
      var kiosk = Bench.allEmpty();
      var parcel = kiosk.stored("T9", "S");
      kiosk.collects(parcel).opens().passes(Duration.ofMinutes(5));
      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
      kiosk.technicianSignedIn().press(Choice.CHECK_WIRING).staysShut();
      assertThat(kiosk.asked(Step.Asked.WHICH_DOOR)).isTrue();
      kiosk.point("1");
      assertThat(kiosk.compartment("1")).isInstanceOf(CompartmentState.OutOfService.class);

      kiosk.sees("1", DoorState.CLOSED, EMPTY);

      assertThat(kiosk.compartment("1")).isInstanceOf(CompartmentState.OutOfService.class);
    }

    @Test
    void whenATechnicianFindsNothingInIt() {
      var kiosk = Bench.blind();
      kiosk.stored("T9", "S");
      var label = kiosk.pulsed().label();
      kiosk.takesOut(label).technicianSignedIn().point(label).press(Choice.OPEN);
      kiosk.press(Choice.SUPPORT_ASKS).opens().closes(EMPTY);
      assertThat(kiosk.asked(Step.Asked.IS_IT_INSIDE)).isTrue();

      kiosk.press(Choice.NO);

      assertThat(kiosk.compartment(label)).isInstanceOf(CompartmentState.OutOfService.class);
    }
  }
}
