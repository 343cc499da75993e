package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.DoorState.OPEN;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.OutCause;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.person.WorkReason;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.Remark;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.core.session.Work;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ServiceTest {

  private final Bench kiosk = Bench.allEmpty();

  private void opens(String label) {
    kiosk.point(label).press(Choice.OPEN);
  }

  @Nested
  @DisplayName("M2: a technician's work")
  class Working {

    @Test
    void seesEveryCompartment() {
      kiosk.loses(Site.B).technicianSignedIn();

      assertThat(kiosk.model())
          .isInstanceOfSatisfying(
              ScreenModel.Compartments.class,
              it -> {
                assertThat(it.lines()).hasSize(8);
                assertThat(it.lines().get(1))
                    .isEqualTo(
                        new ScreenModel.CompartmentLine(
                            id("2"),
                            ScreenModel.Condition.VACANT,
                            ScreenModel.DoorShown.CLOSED,
                            ScreenModel.ContentShown.EMPTY,
                            ScreenModel.Sensor.TRUSTED,
                            true,
                            0));
                assertThat(it.lines().get(5).bankAnswers()).isFalse();
              });
    }

    @Test
    void opensAVacantOneAndLooks() {
      kiosk.technicianSignedIn();
      opens("2");
      assertThat(kiosk.pulses()).containsExactly("2");

      kiosk.opens().closes(EMPTY);
      assertThat(kiosk.step()).isEqualTo(new Step.OneCompartment(id("2"), Remark.NONE));
      assertThat(kiosk.compartment("2")).isEqualTo(new CompartmentState.Vacant());
    }

    @Test
    void whatIsFoundInsideIsQuarantined() {
      kiosk.technicianSignedIn();
      opens("2");
      kiosk.opens().closes(OCCUPIED);

      assertThat(kiosk.compartment("2"))
          .isEqualTo(new Quarantined(QuarantineReason.UNEXPECTED_CONTENT, Optional.empty()));
    }

    @Test
    void withoutASensorTheTechnicianSaysThatItIsEmpty() {
      kiosk.technicianSignedIn();
      opens("3");
      kiosk.opens().closes(EMPTY);
      assertThat(kiosk.asked(Asked.IS_IT_FIT)).isTrue();

      kiosk.press(Choice.NO);
      assertThat(kiosk.compartment("3")).isInstanceOf(Quarantined.class);
      kiosk.press(Choice.OPEN).opens().closes(EMPTY).press(Choice.YES);
      assertThat(kiosk.compartment("3")).isEqualTo(new CompartmentState.Vacant());
    }

    @Test
    void clearsQuarantineAfterLooking() {
      kiosk.courierSignedIn().scan("T1").choose("S").write("r@example.org").opens();
      var label = kiosk.pulsed().label();
      kiosk.press(Choice.DIRTY).closes(EMPTY).opens().closes(OCCUPIED).signsOut();
      assertThat(kiosk.compartment(label)).isInstanceOf(Quarantined.class);

      kiosk.technicianSignedIn();
      opens(label);
      kiosk.opens().closes(EMPTY).press(Choice.YES);
      assertThat(kiosk.facts(Lasting.CompartmentFoundFit.class))
          .containsExactly(new Lasting.CompartmentFoundFit(id(label), Site.TECHNICIAN));
      assertThat(kiosk.compartment(label)).isEqualTo(new CompartmentState.Vacant());
    }

    @Test
    void aSensorThatSeesSomethingStandsAgainstTheTechniciansWord() {
      kiosk.takesOut("2").technicianSignedIn().point("2");
      kiosk.press(Choice.PUT_BACK).opens().closes(EMPTY).sees("2", CLOSED, OCCUPIED);
      kiosk.press(Choice.YES);

      assertThat(kiosk.compartment("2")).isInstanceOf(CompartmentState.OutOfService.class);
      assertThat(kiosk.step()).isEqualTo(new Step.OneCompartment(id("2"), Remark.NOT_EMPTY));
    }

    @Test
    void takesOneOutWithAReasonAndBackSeenEmpty() {
      kiosk.technicianSignedIn().point("2").press(Choice.TAKE_OUT_OF_SERVICE);
      assertThat(kiosk.step()).isEqualTo(new Step.WhyWork(id("2"), Work.TAKE_OUT, false));
      kiosk.press(Choice.LATCH_BROKEN);
      assertThat(kiosk.compartment("2"))
          .isEqualTo(
              new CompartmentState.OutOfService(
                  new OutCause.ByTechnician(
                      Site.TECHNICIAN, new WorkReason.Chosen(WorkReason.Why.LATCH_BROKEN)),
                  Optional.empty()));

      kiosk.press(Choice.PUT_BACK).opens().closes(EMPTY);
      assertThat(kiosk.compartment("2")).isInstanceOf(CompartmentState.OutOfService.class);
      kiosk.press(Choice.YES);
      assertThat(kiosk.compartment("2")).isEqualTo(new CompartmentState.Vacant());
    }

    @Test
    void aReasonMayBeTyped() {
      kiosk
          .technicianSignedIn()
          .point("2")
          .press(Choice.TAKE_OUT_OF_SERVICE)
          .press(Choice.IN_WORDS);
      kiosk.write(" ");
      assertThat(kiosk.facts()).isEmpty();

      kiosk.write("the hinge is bent");
      assertThat(kiosk.compartment("2"))
          .isInstanceOfSatisfying(
              CompartmentState.OutOfService.class,
              it ->
                  assertThat(((OutCause.ByTechnician) it.cause()).reason())
                      .isInstanceOf(WorkReason.InWords.class));
    }

    @Test
    void nothingOpensWhoseBoardIsOutOfTouch() {
      kiosk.technicianSignedIn().loses(Site.A);
      opens("2");

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.step()).isEqualTo(new Step.OneCompartment(id("2"), Remark.UNREACHABLE));
    }

    @Test
    void aJamIsNoEndOfTheWork() {
      kiosk.technicianSignedIn();
      opens("2");
      kiosk.staysShut().press(Choice.TRY_AGAIN).staysShut().press(Choice.TRY_AGAIN).staysShut();
      kiosk.passes(Duration.ofSeconds(30)).press(Choice.STAY).press(Choice.CONTINUE);

      assertThat(kiosk.step()).isEqualTo(new Step.OneCompartment(id("2"), Remark.NONE));
      assertThat(kiosk.compartment("2"))
          .isEqualTo(new Quarantined(QuarantineReason.JAMMED, Optional.empty()));
    }

    @Test
    void aPowerCutIsSettledByTheSensorAndPulsesNothing() {
      kiosk.technicianSignedIn();
      opens("2");
      kiosk.opens().really("2", CLOSED, EMPTY).powerCut(Duration.ofMinutes(1)).banksConnect();
      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.compartment("2")).isEqualTo(new CompartmentState.Vacant());
    }

    @Test
    void aPowerCutWhereNoSensorTellsIsQuarantined() {
      kiosk.technicianSignedIn();
      opens("3");
      kiosk.opens().really("3", CLOSED, EMPTY).powerCut(Duration.ofMinutes(1)).banksConnect();
      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.compartment("3"))
          .isEqualTo(new Quarantined(QuarantineReason.NOT_CONFIRMED, Optional.empty()));
      assertThat(kiosk.told()).containsExactly(SupportMatter.INSPECTION_UNCLEAR);
    }
  }

  @Nested
  @DisplayName("C5: a technician tests a sensor")
  class TestingASensor {

    private void tests() {
      kiosk.technicianSignedIn().point("2").press(Choice.TEST_SENSOR).opens();
    }

    private void isSuspect() {
      tests();
      kiosk.closes(EMPTY).press(Choice.YES);
      assertThat(kiosk.record("2").sensorSuspect()).isTrue();
      kiosk.press(Choice.BACK).press(Choice.SIGN_OUT).passes(Duration.ofMinutes(1));
    }

    @Test
    void oneThatFollowsIsTrustedAgain() {
      isSuspect();
      tests();
      kiosk.sees("2", OPEN, OCCUPIED);
      assertThat(kiosk.asked(Asked.TAKE_IT_OUT)).isTrue();
      kiosk.sees("2", OPEN, EMPTY).sees("2", CLOSED, EMPTY);

      assertThat(kiosk.facts(Lasting.SensorTrusted.class))
          .containsExactly(new Lasting.SensorTrusted(id("2"), Site.TECHNICIAN));
      assertThat(kiosk.record("2").sensorSuspect()).isFalse();
      assertThat(kiosk.compartment("2")).isEqualTo(new CompartmentState.Vacant());
    }

    @Test
    void oneThatNeverSeesAnythingIsSuspect() {
      isSuspect();
    }

    @Test
    void oneThatSeesWhatWasTakenOutIsSuspect() {
      tests();
      kiosk.sees("2", OPEN, OCCUPIED).sees("2", CLOSED, OCCUPIED);

      assertThat(kiosk.record("2").sensorSuspect()).isTrue();
      assertThat(kiosk.asked(Asked.IS_IT_FIT)).isTrue();
    }

    @Test
    void aPowerCutProvesNothing() {
      isSuspect();
      tests();
      kiosk.sees("2", OPEN, OCCUPIED).really("2", CLOSED, EMPTY);
      kiosk.powerCut(Duration.ofMinutes(1)).banksConnect();

      assertThat(kiosk.record("2").sensorSuspect()).isTrue();
      assertThat(kiosk.pulses()).isEmpty();
    }

    @Test
    void neverWhereAParcelIs() {
      kiosk.stored("T1", "M");
      kiosk.technicianSignedIn().point("4").press(Choice.TEST_SENSOR);

      assertThat(kiosk.pulses()).isEmpty();
    }
  }

  @Nested
  @DisplayName("M4: opening what holds a parcel")
  class OpeningAParcel {

    private final ParcelId parcel = kiosk.stored("T1", "M");

    private void opensWithReason() {
      kiosk.technicianSignedIn();
      opens("4");
      assertThat(kiosk.pulses()).isEmpty();
      kiosk.press(Choice.SUPPORT_ASKS);
    }

    @Test
    void needsAReasonIsInItsCustodyRecordAndTellsSupport() {
      opensWithReason();

      assertThat(kiosk.facts(Lasting.ParcelOpeningAuthorised.class))
          .containsExactly(
              new Lasting.ParcelOpeningAuthorised(
                  parcel,
                  id("4"),
                  Site.TECHNICIAN,
                  new WorkReason.Chosen(WorkReason.Why.SUPPORT_ASKS),
                  false));
      assertThat(kiosk.told()).containsExactly(SupportMatter.PARCEL_OPENED);
      assertThat(kiosk.pulses()).containsExactly("4");
    }

    @Test
    void aReasonThatNothingIsDoneForIsNotKept() {
      kiosk.technicianSignedIn();
      opens("4");
      kiosk.press(Choice.IN_WORDS).loses(kiosk.plan().cabinet().get(id("4")).bank());

      kiosk.write("Mr Smith asks for it");

      assertThat(kiosk.step()).isEqualTo(new Step.OneCompartment(id("4"), Remark.UNREACHABLE));
      assertThat(kiosk.lastDecision().texts()).isEmpty();
    }

    @Test
    void whatStaysInsideStaysCollectable() {
      opensWithReason();
      kiosk.opens().closes(OCCUPIED).press(Choice.BACK).press(Choice.SIGN_OUT);
      kiosk.passes(Limits.SPRING_BACK);

      kiosk.collects(parcel);
      assertThat(kiosk.pulses()).containsExactly("4");
    }

    @Test
    void whatIsTakenOutIsTakenBySupport() {
      opensWithReason();
      kiosk.opens().closes(EMPTY);

      assertThat(kiosk.parcelState(parcel))
          .isInstanceOfSatisfying(
              ParcelState.Collected.class,
              it -> {
                assertThat(it.by()).isInstanceOf(Collector.Support.class);
                assertThat(it.evidence()).isEqualTo(Evidence.SENSOR);
              });
    }

    @Test
    void whatWasGoneBeforeTheDoorWasOpenIsNotTheTechnicians() {
      kiosk.powerCut(Duration.ofHours(1)).really("4", CLOSED, EMPTY).banksConnect();
      opensWithReason();
      kiosk.opens().closes(EMPTY);
      assertThat(kiosk.asked(Asked.IS_IT_INSIDE)).isTrue();

      kiosk.press(Choice.NO);
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Missing.class);
    }

    @Test
    void aPowerCutWithItOpenIsSettledByTheSensor() {
      opensWithReason();
      kiosk.opens().really("4", CLOSED, OCCUPIED).powerCut(Duration.ofHours(1)).banksConnect();
      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.compartment("4")).isEqualTo(new CompartmentState.Holding(parcel));
    }

    @Test
    void atMostThreeAnHourWhateverIsDone() {
      opensWithReason();
      kiosk.opens().closes(OCCUPIED);
      for (var i = 0; i < 2; i++) {
        kiosk.press(Choice.OPEN).press(Choice.PARCEL_STUCK).opens().closes(OCCUPIED);
      }
      kiosk.press(Choice.OPEN);
      assertThat(kiosk.step()).isEqualTo(new Step.OneCompartment(id("4"), Remark.TOO_MANY));
      kiosk.press(Choice.USE_KEY);
      assertThat(kiosk.step()).isEqualTo(new Step.OneCompartment(id("4"), Remark.TOO_MANY));

      kiosk.powerCut(Duration.ofHours(3)).banksConnect().technicianSignedIn();
      opens("4");
      assertThat(kiosk.step()).isEqualTo(new Step.OneCompartment(id("4"), Remark.TOO_MANY));

      kiosk.press(Choice.BACK).press(Choice.SIGN_OUT);
      kiosk.passes(Duration.ofHours(1)).technicianSignedIn();
      opens("4");
      assertThat(kiosk.step()).isEqualTo(new Step.WhyWork(id("4"), Work.OPEN_PARCEL, false));
    }

    @Test
    void withoutASensorTheTechnicianSaysWhetherItIsInside() {
      var blind = Bench.blind();
      var kept = blind.stored("T1", "M");
      var at = blind.pulsed().label();
      blind.technicianSignedIn().point(at).press(Choice.OPEN).press(Choice.PARCEL_STUCK);
      blind.opens().closes(OCCUPIED);
      assertThat(blind.asked(Asked.IS_IT_INSIDE)).isTrue();

      var inside = blind.fork().press(Choice.YES);
      assertThat(inside.compartment(at)).isEqualTo(new CompartmentState.Holding(kept));
      var gone = blind.fork().press(Choice.NO);
      assertThat(gone.parcelState(kept)).isInstanceOf(ParcelState.Missing.class);
      assertThat(gone.told()).contains(SupportMatter.PARCEL_MISSING);
    }
  }

  @Nested
  @DisplayName("M4: the mechanical key")
  class MechanicalKey {

    @Test
    void announcedItIsNoAlarm() {
      kiosk.technicianSignedIn().point("2").press(Choice.USE_KEY);
      assertThat(kiosk.step()).isEqualTo(new Step.OneCompartment(id("2"), Remark.KEY_ANNOUNCED));
      kiosk.press(Choice.BACK).press(Choice.SIGN_OUT).passes(Duration.ofMinutes(9));

      kiosk.door("2", OPEN);
      assertThat(kiosk.told()).isEmpty();
      kiosk.door("2", CLOSED);
      assertThat(kiosk.compartment("2")).isEqualTo(new CompartmentState.Vacant());
    }

    @Test
    void afterTenMinutesItIsOneAgain() {
      kiosk.technicianSignedIn().point("2").press(Choice.USE_KEY);
      kiosk.passes(Limits.KEY_ANNOUNCED);

      assertThat(kiosk.door("2", OPEN).told()).containsExactly(SupportMatter.DOOR_FORCED);
    }

    @Test
    void anotherDoorIsAnAlarmAtOnce() {
      kiosk.technicianSignedIn().point("2").press(Choice.USE_KEY);

      assertThat(kiosk.door("1", OPEN).told()).containsExactly(SupportMatter.DOOR_FORCED);
    }

    @Test
    void aPowerCutForgetsNoAnnouncement() {
      kiosk.technicianSignedIn().point("2").press(Choice.USE_KEY);
      kiosk.powerCut(Duration.ofHours(1)).banksConnect();

      assertThat(kiosk.door("2", OPEN).told()).isEmpty();
    }

    @Test
    void whereNoSensorTellsItIsQuarantined() {
      kiosk.technicianSignedIn().point("3").press(Choice.USE_KEY);
      kiosk.door("3", OPEN);

      assertThat(kiosk.compartment("3"))
          .isEqualTo(new Quarantined(QuarantineReason.OPENED_UNASKED, Optional.empty()));
    }

    @Test
    void whereAParcelIsItNeedsAReason() {
      var parcel = kiosk.stored("T1", "M");
      kiosk.technicianSignedIn().point("4").press(Choice.USE_KEY);
      assertThat(kiosk.step()).isEqualTo(new Step.WhyWork(id("4"), Work.KEY_TO_PARCEL, false));
      kiosk.press(Choice.PARCEL_STUCK);
      assertThat(kiosk.facts(Lasting.ParcelOpeningAuthorised.class))
          .singleElement()
          .satisfies(it -> assertThat(it.parcel()).isEqualTo(parcel));
      assertThat(kiosk.told()).containsExactly(SupportMatter.PARCEL_OPENED);
      assertThat(kiosk.pulses()).isEmpty();
    }
  }
}
