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
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A door that opens when nobody waits for it any more.
class LateDoorTest {

  private final Bench kiosk = Bench.allEmpty();

  @Nested
  @DisplayName("O4: a pulse arms its door for ten minutes")
  class Late {

    @Test
    void aDoorThatOpensAfterJammedStopsTheSessionUntilItIsClosed() {
      kiosk.announced("T1", "S");
      jam("T1");
      kiosk.press(Choice.CONTINUE);

      kiosk.door("1", OPEN);
      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.CloseDoor(id("1"), ScreenModel.OpenFor.SHORT, false));
      kiosk.press(Choice.CANCEL_DEPOSIT).press(Choice.TRY_AGAIN).scan("T2");
      assertThat(kiosk.pulses()).isEmpty();

      kiosk.door("1", CLOSED);
      assertThat(kiosk.asked(Asked.WAIT)).isTrue();
      assertThat(kiosk.facts(Lasting.OpeningConcluded.class)).hasSize(1);
    }

    @Test
    void theNextDoorOpensUnderneathAndIsGoneOnWith() {
      var parcel = kiosk.announced("T1", "S");
      jam("T1");
      kiosk.press(Choice.CONTINUE).door("1", OPEN);

      kiosk.opens();
      assertThat(kiosk.step()).isInstanceOf(Step.LateDoor.class);
      kiosk.door("1", CLOSED);
      assertThat(kiosk.asked(Asked.USE_AND_CLOSE)).isTrue();
      kiosk.closes(OCCUPIED);

      assertThat(kiosk.compartment("2")).isEqualTo(new Holding(parcel));
    }

    @Test
    void theNextDoorMayBeClosedBeforeTheLateOne() {
      var parcel = kiosk.announced("T1", "S");
      jam("T1");
      kiosk.press(Choice.CONTINUE).door("1", OPEN).opens().closes(OCCUPIED);
      assertThat(kiosk.step()).isInstanceOf(Step.LateDoor.class);

      kiosk.door("1", CLOSED);

      assertThat(kiosk.compartment("2")).isEqualTo(new Holding(parcel));
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    @Test
    void theNextDoorMayStayShutMeanwhile() {
      kiosk.announced("T1", "S");
      jam("T1");
      kiosk.press(Choice.CONTINUE).door("1", OPEN).staysShut();
      assertThat(kiosk.step()).isInstanceOf(Step.LateDoor.class);

      kiosk.door("1", CLOSED);

      assertThat(kiosk.asked(Asked.PRESS_DOOR)).isTrue();
    }

    @Test
    void twoLateDoorsMayBeClosedInEitherOrder() {
      kiosk.announced("T1", "S");
      jam("T1");
      kiosk.press(Choice.CONTINUE).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();

      kiosk.door("1", OPEN).door("2", OPEN);
      kiosk.door("1", CLOSED);
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.CloseDoor.class);
      kiosk.door("2", CLOSED);

      assertThat(kiosk.model()).isInstanceOf(ScreenModel.Jammed.class);
    }

    @Test
    void aParcelTakenThroughALateDoorIsCollected() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.CONTINUE);

      kiosk.door("1", OPEN).sees("1", CLOSED, EMPTY);

      assertThat(kiosk.parcelState(parcel))
          .isEqualTo(
              new ParcelState.Collected(new Collector.Recipient(), Evidence.SETTLED_BY_SENSOR));
      assertThat(kiosk.compartment("1"))
          .as("the latch is still jammed")
          .isEqualTo(new Quarantined(QuarantineReason.JAMMED, Optional.empty()));
    }

    @Test
    void afterTenMinutesAnOpeningIsNobodys() {
      kiosk.collects(kiosk.stored("T1", "S")).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.CONTINUE).passes(Duration.ofMinutes(10));
      assertThat(kiosk.facts(Lasting.OpeningEnded.class)).hasSize(1);

      kiosk.door("1", OPEN);

      assertThat(kiosk.told()).containsExactly(SupportMatter.DOOR_FORCED);
    }

    @Test
    void anOpeningGivenUpIsStillArmedAfterARestart() {
      kiosk.collects(kiosk.stored("T1", "S")).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();

      kiosk.powerCut(Duration.ofSeconds(20)).banksConnect().door("1", OPEN);

      assertThat(kiosk.told()).isEmpty();
      assertThat(kiosk.timers().keySet()).hasAtLeastOneElementOfType(TimerId.LeftOpen.class);
    }

    private void jam(String tracking) {
      kiosk.courierSignedIn().scan(tracking).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
    }
  }

  @Nested
  @DisplayName("O7: a door that springs open again within ten seconds")
  class SpringBack {

    @Test
    void goesBackToTheSessionWithoutAlarm() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).opens().closes(EMPTY).passes(Duration.ofSeconds(9));

      kiosk.door("1", OPEN);

      assertThat(kiosk.told()).isEmpty();
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.CloseDoor.class);
      kiosk.door("1", CLOSED);
      assertThat(kiosk.step()).isInstanceOf(Step.Collected.class);
      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
    }

    @Test
    void afterTenSecondsItIsForced() {
      kiosk.collects(kiosk.stored("T1", "S")).opens().closes(EMPTY);
      kiosk.passes(Duration.ofSeconds(10));

      kiosk.door("1", OPEN);

      assertThat(kiosk.told()).containsExactly(SupportMatter.DOOR_FORCED);
    }

    @Test
    void withTheParcelGoneFromAStoredDepositIsAContradiction() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().closes(OCCUPIED);

      kiosk.door("1", OPEN).sees("1", CLOSED, EMPTY);

      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.CONTRADICTION, Optional.of(parcel)));
      assertThat(kiosk.told()).containsExactly(SupportMatter.DEPOSIT_UNCLEAR);
    }

    @Test
    void ofACompartmentWithoutSensorThatWasFreedIsNotFreeAnyMore() {
      var blind = Bench.blind();
      blind.announced("T1", "S");
      blind.courierSignedIn().scan("T1").opens().press(Choice.CANCEL_DEPOSIT);
      blind.closes(EMPTY).press(Choice.YES);
      assertThat(blind.compartment("1")).isEqualTo(new Vacant());

      blind.door("1", OPEN).door("1", CLOSED);

      assertThat(blind.compartment("1")).isInstanceOf(Quarantined.class);
    }

    @Test
    void whileAskedOpensTheQuestionAgain() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().closes(EMPTY);

      kiosk.door("1", OPEN);

      assertThat(kiosk.asked(Asked.USE_AND_CLOSE)).isTrue();
    }
  }
}
