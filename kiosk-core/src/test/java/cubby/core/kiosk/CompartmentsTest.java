package cubby.core.kiosk;

import static cubby.core.kiosk.Site.A;
import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.DoorState.OPEN;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState.Holding;
import cubby.core.cabinet.CompartmentState.OutOfService;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.CompartmentState.Vacant;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.cabinet.Wiring;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.session.Step;
import cubby.core.words.Language;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What compartments are used for, and what their sensors say of them.
class CompartmentsTest {

  private final Bench kiosk = Bench.allEmpty();

  @Nested
  @DisplayName("C2: at set-up every compartment is quarantined, not yet seen")
  class SetUp {

    @Test
    void untilASensorSaysEmptyOrATechnicianHasLooked() {
      var fresh = Bench.outOfTheBox().starts();
      assertThat(fresh.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.UNSEEN, Optional.empty()));

      fresh.banksConnect();
      assertThat(fresh.compartment("1")).isEqualTo(new Vacant());
      assertThat(fresh.compartment("3")).isInstanceOf(Quarantined.class);
      fresh.clears("3");
      assertThat(fresh.compartment("3")).isEqualTo(new Vacant());
    }

    @Test
    void notByAnOccupiedOne() {
      var fresh = Bench.outOfTheBox().starts().really("1", CLOSED, OCCUPIED).banksConnect();

      assertThat(fresh.compartment("1")).isInstanceOf(Quarantined.class);
    }

    @Test
    void notBehindAnOpenDoor() {
      var fresh = Bench.outOfTheBox().starts().really("1", OPEN, EMPTY).banksConnect();
      assertThat(fresh.compartment("1")).isInstanceOf(Quarantined.class);

      fresh.door("1", CLOSED);

      assertThat(fresh.compartment("1")).isEqualTo(new Vacant());
      assertThat(fresh.told()).isEmpty();
    }
  }

  @Nested
  @DisplayName("C4: quarantine")
  class Quarantine {

    @ParameterizedTest
    @EnumSource(
        value = QuarantineReason.class,
        names = {"UNSEEN", "ABANDONED", "NOT_CONFIRMED"},
        mode = EnumSource.Mode.EXCLUDE)
    void whatNeedsAPersonIsNotClearedByASensor(QuarantineReason reason) {
      assertThat(reason.clearedBySensor()).isFalse();
    }

    @Test
    void anAbandonedCompartmentIsClearedWhenTheSensorSeesItEmpty() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(6)).closes(OCCUPIED);
      assertThat(kiosk.compartment("1")).isInstanceOf(Quarantined.class);
      kiosk.passes(Limits.SPRING_BACK);

      kiosk.door("1", OPEN).sees("1", CLOSED, EMPTY);

      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
    }

    @Test
    void anAbandonedOneThatIsReadBeforeItsOpeningEndsIsClearedThen() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(4));
      kiosk.sees("1", CLOSED, Occupancy.UNKNOWN).sees("1", CLOSED, EMPTY);
      assertThat(kiosk.compartment("1")).isInstanceOf(Quarantined.class);

      kiosk.passes(Limits.SPRING_BACK);

      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
    }

    @Test
    void moreThanOneInFiveIsAnAlarmOnce() {
      kiosk.sees("1", CLOSED, OCCUPIED);
      assertThat(kiosk.told()).containsExactly(SupportMatter.UNEXPECTED_CONTENT);
      kiosk.sees("2", CLOSED, OCCUPIED);
      assertThat(kiosk.told())
          .containsExactly(SupportMatter.MANY_QUARANTINED, SupportMatter.UNEXPECTED_CONTENT);
      kiosk.sees("4", CLOSED, OCCUPIED);
      assertThat(kiosk.told()).containsExactly(SupportMatter.UNEXPECTED_CONTENT);
    }

    @Test
    void aMissingParcelCountsTowardsTheAlarm() {
      kiosk.stored("T1", "S");
      kiosk.sees("2", CLOSED, OCCUPIED);

      kiosk.door("1", OPEN).sees("1", CLOSED, EMPTY);

      assertThat(kiosk.told())
          .contains(SupportMatter.MANY_QUARANTINED, SupportMatter.PARCEL_MISSING);
    }

    @Test
    void aReasonThatNeedsAPersonOutlivesThePickup() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.CONTINUE).collects(parcel).opens().closes(EMPTY);

      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.JAMMED, Optional.empty()));
    }
  }

  @Nested
  @DisplayName("C5: sensors are believed with reserve")
  class Reserve {

    @Test
    void aParcelThatVanishesBehindAClosedDoorMakesTheSensorSuspect() {
      var parcel = kiosk.stored("T1", "S");

      kiosk.sees("1", CLOSED, EMPTY);

      assertThat(kiosk.record("1").sensorSuspect()).isTrue();
      assertThat(kiosk.told()).containsExactly(SupportMatter.SENSOR_CONTRADICTS);
      assertThat(kiosk.compartment("1")).isEqualTo(new Holding(parcel));
      kiosk.collects(parcel).opens().closes(EMPTY);
      assertThat(kiosk.model())
          .as("it counts as absent")
          .isEqualTo(new ScreenModel.ConfirmEmpty(id("1"), true));
    }

    @Test
    void somethingThatAppearsBehindAClosedDoorQuarantines() {
      kiosk.sees("1", CLOSED, OCCUPIED);

      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.UNEXPECTED_CONTENT, Optional.empty()));
    }

    @Test
    void whatHappenedWhileNobodyWasLookingIsAContradiction() {
      var parcel = kiosk.stored("T1", "S");

      kiosk.powerCut(Duration.ofHours(1)).really("1", CLOSED, EMPTY).banksConnect();

      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.CONTRADICTION, Optional.of(parcel)));
      assertThat(kiosk.told()).containsExactly(SupportMatter.SENSOR_CONTRADICTS);
    }
  }

  @Nested
  @DisplayName("C6: a parcel whose compartment was opened without a pulse and is empty")
  class Missing {

    @Test
    void isMissing() {
      var parcel = kiosk.stored("T1", "S");

      kiosk.door("1", OPEN);
      assertThat(kiosk.told()).containsExactly(SupportMatter.DOOR_FORCED);
      assertThat(kiosk.facts()).contains(new Lasting.DoorOpened(id("1"), Optional.empty()));
      kiosk.sees("1", CLOSED, EMPTY);

      assertThat(kiosk.parcelState(parcel)).isEqualTo(new ParcelState.Missing());
      assertThat(kiosk.told()).containsExactly(SupportMatter.PARCEL_MISSING);
      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.OPENED_UNASKED, Optional.empty()));
    }

    @Test
    void isMissingFromAJammedOneToo() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).staysShut().press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut().press(Choice.CONTINUE).passes(Limits.ARMED);

      kiosk.door("1", OPEN).sees("1", CLOSED, EMPTY);

      assertThat(kiosk.parcelState(parcel)).isEqualTo(new ParcelState.Missing());
      assertThat(kiosk.told()).containsExactly(SupportMatter.PARCEL_MISSING);
      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.JAMMED, Optional.empty()));
    }

    @Test
    void isMissingFromOneOutOfServiceWhichStaysSo() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.takesOut("1");

      kiosk.door("1", OPEN).sees("1", CLOSED, EMPTY);

      assertThat(kiosk.parcelState(parcel)).isEqualTo(new ParcelState.Missing());
      assertThat(kiosk.compartment("1"))
          .isInstanceOfSatisfying(OutOfService.class, it -> assertThat(it.parcel()).isEmpty());
    }

    @Test
    void butADisputedOneIsSupportsToFind() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).opens().press(Choice.IT_WAS_EMPTY).closes(EMPTY);
      kiosk.press(Choice.CONTINUE).passes(Limits.SPRING_BACK);

      kiosk.door("1", OPEN).sees("1", CLOSED, EMPTY);

      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Disputed.class);
    }

    @Test
    void butNotIfItIsStillThere() {
      var parcel = kiosk.stored("T1", "S");

      kiosk.door("1", OPEN).sees("1", CLOSED, OCCUPIED);

      assertThat(kiosk.compartment("1")).isEqualTo(new Holding(parcel));
    }
  }

  @Test
  @DisplayName("C3: without a sensor an opening without a pulse quarantines")
  void aForcedDoorWithoutSensorQuarantines() {
    kiosk.door("3", OPEN).door("3", CLOSED);

    assertThat(kiosk.compartment("3"))
        .isEqualTo(new Quarantined(QuarantineReason.OPENED_UNASKED, Optional.empty()));
  }

  @Nested
  @DisplayName("What a technician asks for from outside")
  class FromOutside {

    @Test
    void whatIsSeenOccupiedIsNotCleared() {
      kiosk.sees("1", CLOSED, OCCUPIED);

      kiosk.clears("1");

      assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
      assertThat(kiosk.facts()).isEmpty();
    }

    @Test
    void whatIsInUseIsNotTouched() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens();

      assertThat(kiosk.takesOut("1").reply()).isInstanceOf(Reply.Refused.class);
      assertThat(kiosk.clears("1").reply()).isInstanceOf(Reply.Refused.class);
      assertThat(kiosk.putsBack("1").reply()).isInstanceOf(Reply.Refused.class);
      assertThat(kiosk.facts()).isEmpty();
    }

    @Test
    void aParcelThatIsNotThereAnyMoreIsMissing() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.powerCut(Duration.ofHours(1)).really("1", CLOSED, EMPTY).banksConnect();

      kiosk.clears("1");

      assertThat(kiosk.parcelState(parcel)).isEqualTo(new ParcelState.Missing());
      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
    }

    @Test
    void outAndBackKeepsTheParcel() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.takesOut("1");
      assertThat(kiosk.compartment("1"))
          .isInstanceOfSatisfying(
              OutOfService.class, out -> assertThat(out.parcel()).contains(parcel));

      kiosk.putsBack("1");

      assertThat(kiosk.compartment("1")).isEqualTo(new Holding(parcel));
    }

    @Test
    void whatIsOutOfServiceIsNotOffered() {
      kiosk.takesOut("1");
      kiosk.announced("T1", "S");

      kiosk.courierSignedIn().scan("T1");

      assertThat(kiosk.pulses()).containsExactly("2");
    }

    @Test
    void anUnknownLabelIsSaid() {
      assertThat(kiosk.clears("99").reply())
          .isEqualTo(new Reply.Refused("There is no compartment 99."));
    }

    @Test
    void theSameBarcodeIsNotAnnouncedTwice() {
      kiosk.announced("T1", "S");
      kiosk.announced("T1", "M");

      assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
      assertThat(kiosk.ledger().parcels().byId()).hasSize(1);
    }

    @Test
    void aNumberBelongsToOneCourier() {
      kiosk.enrols(Site.SWIFT_COURIER, Site.OTHER);

      assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
    }
  }

  @Nested
  @DisplayName("The wiring is a fact")
  class WiringChanges {

    @Test
    void aCompartmentInUseIsOutOfServiceWhenItsWiringHasChanged() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.powerCut(Duration.ofHours(1));

      rewire();

      assertThat(kiosk.compartment("1"))
          .isInstanceOfSatisfying(
              OutOfService.class, out -> assertThat(out.parcel()).contains(parcel));
      assertThat(kiosk.compartment("2"))
          .as("a vacant one must be seen again")
          .isEqualTo(new Quarantined(QuarantineReason.UNSEEN, Optional.empty()));
      assertThat(kiosk.told()).containsExactly(SupportMatter.WIRING_CHANGED);
      kiosk.banksConnect();
      assertThat(kiosk.collects(parcel).pulses()).isEmpty();
    }

    @Test
    void aDepositUnderWayIsNotLost() {
      kiosk.courierSignedIn().scan("T1").choose("S").write("r@example.org").opens();
      kiosk.powerCut(Duration.ofHours(1));

      rewire();
      kiosk.banksConnect();

      assertThat(kiosk.compartment("1")).isInstanceOf(OutOfService.class);
      assertThat(kiosk.ledger().openings()).doesNotContainKey(id("1"));
      assertThat(kiosk.ledger().parcels().byBarcode()).isEmpty();
    }

    private void rewire() {
      var wirings = new TreeMap<>(Site.wirings(kiosk.plan()));
      wirings.replaceAll(
          (_, wiring) -> new Wiring(wiring.bank(), "another board", wiring.channel()));
      kiosk.does(new Input.Started(wirings));
    }
  }

  @Nested
  @DisplayName("X1: one bank gone")
  class BankGone {

    @Test
    void isToldOnce() {
      kiosk.loses(A);
      assertThat(kiosk.told()).containsExactly(SupportMatter.BANK_LOST);
      kiosk.loses(A);
      assertThat(kiosk.told()).isEmpty();
    }

    @Test
    void itsCompartmentsAreNotOffered() {
      kiosk.loses(A);
      kiosk.announced("T1", "S");

      kiosk.courierSignedIn().scan("T1");

      assertThat(kiosk.pulses()).containsExactly("5");
    }

    @Test
    void whenAllAreGoneTheFirstScreenSaysSo() {
      kiosk.loses(A).loses(Site.B);

      assertThat(kiosk.model()).isEqualTo(new ScreenModel.OutOfService());
      kiosk.connects(A);
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.Welcome(true));
      kiosk.connects(Site.B);
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.Welcome(false));
    }

    @Test
    void aDoorThatIsNotKnownIsNotOffered() {
      kiosk.sees("1", DoorState.UNKNOWN, Occupancy.UNKNOWN);
      kiosk.announced("T1", "S");

      assertThat(kiosk.courierSignedIn().scan("T1").pulses()).containsExactly("2");
    }
  }

  @Nested
  @DisplayName("X4: idle")
  class Idle {

    @Test
    void warnsAtFortySecondsAndEndsAtSixty() {
      kiosk.courierSignedIn();
      kiosk.passes(Duration.ofSeconds(39));
      assertThat(kiosk.screen().leaving()).isFalse();
      kiosk.passes(Duration.ofSeconds(1));
      assertThat(kiosk.screen().leaving()).isTrue();
      kiosk.passes(Duration.ofSeconds(19));
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);

      kiosk.passes(Duration.ofSeconds(1));

      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
      assertThat(kiosk.facts()).contains(new Lasting.CourierSignedOut(Site.SWIFT_COURIER));
    }

    @Test
    void oneTouchExtends() {
      kiosk.courierSignedIn();
      for (var i = 0; i < 10; i++) {
        kiosk.passes(Duration.ofSeconds(50)).does(new Input.Present());
        assertThat(kiosk.screen().leaving()).isFalse();
      }
      kiosk.passes(Duration.ofSeconds(50)).press(Choice.STAY);
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    private static Presence whereverTheScreenIs(Bench kiosk) {
      var presence = kiosk.state().presence();
      return presence.with(presence.attendance().withStep(new Step.Starting(), 0));
    }

    @Test
    void nothingIsLeftForTheNextPerson() {
      kiosk.press(Choice.LANGUAGE).speak(Language.POLISH).courierSignedIn().scan("T1").choose("S");

      kiosk.passes(Duration.ofMinutes(1));

      assertThat(whereverTheScreenIs(kiosk)).isEqualTo(whereverTheScreenIs(Bench.allEmpty()));
    }

    @Test
    void anotherLanguageAtTheFirstScreenGoesBackToo() {
      kiosk.press(Choice.LANGUAGE).speak(Language.POLISH).passes(Duration.ofSeconds(40));

      assertThat(kiosk.screen().language()).isEqualTo(kiosk.plan().profile().language());
    }
  }
}
