package cubby.core.kiosk;

import static cubby.core.kiosk.Site.A;
import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.DoorState.OPEN;
import static cubby.hal.contract.DoorState.UNKNOWN;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.hal.contract.PulseResult;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A door that reads open, before it was opened or long after.
class OpenDoorTest {

  private final Bench kiosk = Bench.allEmpty();

  @Nested
  @DisplayName("O5: a door that reads open before the pulse")
  class CutWire {

    @Test
    void isPulsedOnceAndThePersonIsAsked() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.door("1", OPEN);

      kiosk.collects(parcel);
      assertThat(kiosk.pulses()).containsExactly("1");
      kiosk.pulseAnswers(new PulseResult.Acknowledged());

      assertThat(kiosk.model()).isEqualTo(new ScreenModel.DidItOpen(id("1")));
      assertThat(kiosk.timers().keySet())
          .doesNotHaveAnyElementsOfTypes(TimerId.AnswerOverdue.class, TimerId.DoorWatch.class);
    }

    @Test
    void isAskedAboutAlsoWhenThePulseWasNeverSent() {
      kiosk.door("1", OPEN).stored("T1", "S"); // goes to 2
      var parcel = kiosk.parcel("T1");
      kiosk.door("2", OPEN).collects(parcel);

      kiosk.pulseAnswers(new PulseResult.Expired()).readAnswers();

      assertThat(kiosk.model()).isEqualTo(new ScreenModel.DidItOpen(id("2")));
      kiosk.passes(Limits.ANSWER_OVERDUE);
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.DidItOpen(id("2")));
    }

    @Test
    @DisplayName("C7: and about nothing else before it is, though the board says nothing")
    void isAskedAboutAlsoWhenTheBoardSaysNothing() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.door("1", OPEN).collects(parcel);

      kiosk.passes(Limits.ANSWER_OVERDUE);

      assertThat(kiosk.model()).isEqualTo(new ScreenModel.DidItOpen(id("1")));
    }

    @Test
    void isQuarantinedAfterwards() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.door("1", OPEN).collects(parcel).pulseAnswers(new PulseResult.Acknowledged());

      kiosk.press(Choice.YES);
      kiosk.sees("1", OPEN, EMPTY).press(Choice.YES);

      assertThat(kiosk.parcelState(parcel))
          .isEqualTo(
              new ParcelState.Collected(new Collector.Recipient(), Evidence.RECIPIENTS_WORD));
      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.CONTRADICTION, Optional.empty()));
    }

    @Test
    void thatDidNotOpenIsJammedAfterOnePulse() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.door("1", OPEN).collects(parcel).pulseAnswers(new PulseResult.Acknowledged());

      kiosk.press(Choice.NO);

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.told()).contains(SupportMatter.LATCH_JAMMED);
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);
    }

    @Test
    void thatIsLeftWithoutAnAnswerIsQuarantinedAndSupportTold() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.door("1", OPEN).collects(parcel).pulseAnswers(new PulseResult.Acknowledged());

      kiosk.passes(Duration.ofSeconds(60));

      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.CONTRADICTION, Optional.of(parcel)));
      assertThat(kiosk.told()).contains(SupportMatter.PICKUP_UNCLEAR);
    }

    @Test
    void thatReallyStoodOpenAndIsClosedAfterThePulseIsJudgedBehindIt() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.door("1", OPEN).collects(parcel).pulseAnswers(new PulseResult.Acknowledged());

      kiosk.sees("1", CLOSED, EMPTY);

      assertThat(kiosk.parcelState(parcel))
          .isEqualTo(new ParcelState.Collected(new Collector.Recipient(), Evidence.SENSOR));
    }

    @Test
    void thatTheRecipientCallsEmptyWhileTheSensorSeesSomethingIsNot() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.door("1", OPEN).collects(parcel).pulseAnswers(new PulseResult.Acknowledged());

      kiosk.press(Choice.YES).press(Choice.YES);

      assertThat(kiosk.asked(Asked.STILL_INSIDE)).isTrue();
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);
      kiosk.press(Choice.LEAVE_IT);
      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.CONTRADICTION, Optional.of(parcel)));
    }
  }

  @Nested
  @DisplayName("O6: still open")
  class LeftOpen {

    @Test
    void remindsAfterHalfAMinute() {
      kiosk.collects(kiosk.stored("T1", "S")).opens();

      kiosk.passes(Duration.ofSeconds(30));

      assertThat(kiosk.model())
          .isEqualTo(
              new ScreenModel.TakeParcel(
                  id("1"), ScreenModel.OpenFor.LONG, ScreenModel.Objections.ALL));
      assertThat(kiosk.told()).isEmpty();
    }

    @Test
    void doorLeftOpenAlertsSupportAfterTwoMinutes() {
      kiosk.collects(kiosk.stored("T1", "S")).opens();
      kiosk.passes(Duration.ofSeconds(119));
      assertThat(kiosk.told()).isEmpty();

      kiosk.passes(Duration.ofSeconds(1));

      assertThat(kiosk.told()).containsExactly(SupportMatter.DOOR_LEFT_OPEN);
      assertThat(kiosk.facts()).contains(new Lasting.DoorLeftOpen(id("1")));
    }

    @Test
    void theFirstScreenNamesTheOpenDoorUntilItIsClosed() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).opens().passes(Duration.ofMinutes(4));

      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
      assertThat(kiosk.screen().openDoors()).containsExactly(id("1"));
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);

      kiosk.sees("1", CLOSED, EMPTY);
      assertThat(kiosk.screen().openDoors()).isEmpty();
      assertThat(kiosk.parcelState(parcel))
          .isEqualTo(
              new ParcelState.Collected(new Collector.Recipient(), Evidence.SETTLED_BY_SENSOR));
    }

    @Test
    void aSessionAtAnOpenDoorIsNotEndedBeforeSupportKnows() {
      kiosk.collects(kiosk.stored("T1", "S")).opens();

      kiosk.passes(Duration.ofSeconds(119));

      assertThat(kiosk.asked(Asked.USE_AND_CLOSE)).isTrue();
      assertThat(kiosk.screen().leaving()).isFalse();
    }

    @Test
    void aCourierMaySayItIsClosedAfterTwoMinutesOnly() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().sees("1", OPEN, OCCUPIED);
      kiosk.press(Choice.IT_IS_CLOSED);
      assertThat(kiosk.asked(Asked.USE_AND_CLOSE)).isTrue();

      kiosk.passes(Duration.ofMinutes(2)).press(Choice.IT_IS_CLOSED);

      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.CONTRADICTION, Optional.of(parcel)));
      assertThat(kiosk.screen().openDoors()).isEmpty();
    }

    @Test
    void aRecipientMayNot() {
      kiosk.collects(kiosk.stored("T1", "S")).opens().passes(Duration.ofMinutes(2));

      kiosk.press(Choice.IT_IS_CLOSED);

      assertThat(kiosk.asked(Asked.USE_AND_CLOSE)).isTrue();
    }

    @Test
    void aCourierMaySayItOfALateDoorToo() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().closes(OCCUPIED);
      kiosk.door("1", OPEN).passes(Duration.ofMinutes(2));
      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.CloseDoor(id("1"), ScreenModel.OpenFor.LONG, true));

      kiosk.press(Choice.IT_IS_CLOSED);

      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.CONTRADICTION, Optional.of(parcel)));
    }

    @Test
    void aDoorThatWasLeftOpenOnceIsNotLongOpenTheNextTime() {
      kiosk.door("1", OPEN).passes(Duration.ofMinutes(3));
      kiosk.loses(A).really("1", CLOSED, EMPTY).connects(A);
      kiosk.announced("T1", "S");

      kiosk.courierSignedIn().scan("T1").opens();

      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.PlaceParcel(id("1"), ScreenModel.OpenFor.SHORT, true, false));
    }

    @Test
    void aDoorWhoseSensorIsSilentDoesNotHoldTheKioskForEver() {
      kiosk.collects(kiosk.stored("T1", "S")).opens().door("1", UNKNOWN);

      kiosk.passes(Duration.ofMinutes(4));

      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    }

    @Test
    void aLateDoorOfALostBankDoesNotHoldTheKioskForEver() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).opens().closes(EMPTY);
      kiosk.door("1", OPEN).loses(A);
      assertThat(kiosk.step()).isInstanceOf(Step.LateDoor.class);

      kiosk.passes(Duration.ofMinutes(4));

      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    }
  }
}
