package cubby.core.kiosk;

import static cubby.core.kiosk.Site.A;
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
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.screen.ScreenModel.Objections;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.hal.contract.Occupancy;
import cubby.hal.contract.PulseResult;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A recipient takes a parcel out.
class PickupTest {

  private final Bench kiosk = Bench.allEmpty();
  private final Bench blind = Bench.blind();

  @Nested
  @DisplayName("P1: type the code, or scan its QR")
  class Identify {

    @Test
    void theQrOpensFromTheFirstScreen() {
      var parcel = kiosk.stored("T1", "S");

      kiosk.scanQr(parcel);

      assertThat(kiosk.pulses()).containsExactly("1");
      assertThat(kiosk.facts()).contains(new Lasting.PickupAuthorised(parcel, id("1"), true));
    }

    @Test
    void theQrOfAnotherKioskSaysWhereAndIsNoFailedTry() {
      kiosk.does(new Input.Scanned(new Scan.PickupQr("K2", "Station road 3", Bench.mac("qr1"))));

      assertThat(kiosk.model()).isEqualTo(new ScreenModel.OtherKiosk("Station road 3"));
      assertThat(kiosk.facts()).isEmpty();
      kiosk.press(Choice.CONTINUE);
      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    }

    @Test
    void aBarcodeAtTheFirstScreenAsksWhatToDoWithIt() {
      kiosk.scan("T1");
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.WhatIsIt());
      kiosk.press(Choice.COLLECT);
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.EnterCode.class);
    }

    @Test
    void anUnknownAndASpentCodeAreAnsweredAlike() {
      var parcel = kiosk.stored("T1", "S");
      var spent = kiosk.digitsOf(parcel);
      kiosk.collects(parcel).opens().closes(EMPTY).press(Choice.CONTINUE);

      kiosk.press(Choice.COLLECT).type("99999999");
      var unknown = kiosk.model();
      var facts = kiosk.facts();
      kiosk.press(Choice.BACK).passes(Duration.ofMinutes(100));
      kiosk.press(Choice.COLLECT).type(spent);

      assertThat(kiosk.model()).isEqualTo(unknown);
      assertThat(kiosk.facts()).isEqualTo(facts);
    }

    @Test
    void aSpentQrDoesNotOpenAndIsNoFailedTry() {
      var parcel = kiosk.stored("T1", "S");
      var qr = kiosk.codeOf(parcel).qr();
      kiosk.collects(parcel).opens().closes(EMPTY).press(Choice.CONTINUE);

      kiosk.does(new Input.Scanned(new Scan.PickupQr("K1", "here", qr)));

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.facts()).isEmpty();
      assertThat(kiosk.step()).isEqualTo(new Step.EnterCode(CodeTrouble.NOT_KNOWN));
    }
  }

  @Nested
  @DisplayName("P3: closed and EMPTY")
  class Collected {

    @Test
    void isCollectedAndTheCodeIsSpent() {
      var parcel = kiosk.stored("T1", "S");
      var digits = kiosk.digitsOf(parcel);
      kiosk.collects(parcel).opens();

      kiosk.closes(EMPTY);

      assertThat(kiosk.facts())
          .contains(
              new Lasting.ParcelCollected(
                  parcel, id("1"), new Collector.Recipient(), Evidence.SENSOR));
      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.Collected(id("1"), true, true, 0));
      kiosk.press(Choice.CONTINUE).press(Choice.COLLECT).type(digits);
      assertThat(kiosk.pulses()).isEmpty();
    }

    @Test
    void notBeforeTheDoorWasSeenOpenAndTheCompartmentEmpty() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).opens().sees("1", OPEN, EMPTY);

      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);
      kiosk.powerCut(Duration.ofMinutes(1)).really("1", CLOSED, OCCUPIED).banksConnect();
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);
      assertThat(kiosk.collects(parcel).pulses()).containsExactly("1");
    }

    @Test
    void withoutASensorThePersonIsAsked() {
      var parcel = blind.stored("T1", "S");
      blind.collects(parcel).opens().closes(EMPTY);
      assertThat(blind.model()).isEqualTo(new ScreenModel.ConfirmEmpty(id("1"), true));
      assertThat(blind.facts(Lasting.ParcelCollected.class)).isEmpty();

      blind.press(Choice.YES);

      assertThat(blind.facts())
          .contains(
              new Lasting.ParcelCollected(
                  parcel, id("1"), new Collector.Recipient(), Evidence.RECIPIENTS_WORD));
      assertThat(blind.compartment("1")).isEqualTo(new Vacant());
    }

    @Test
    void withoutASensorAnUnansweredQuestionQuarantines() {
      var parcel = blind.stored("T1", "S");
      blind.collects(parcel).opens().closes(EMPTY);

      blind.passes(Duration.ofMinutes(1));

      assertThat(blind.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.NOT_CONFIRMED, Optional.of(parcel)));
      assertThat(blind.told()).containsExactly(SupportMatter.PICKUP_UNCLEAR);
      assertThat(blind.collects(parcel).pulses()).as("the code stays good").containsExactly("1");
    }

    @Test
    void withoutASensorANoOpensAgainAndThenQuarantines() {
      var parcel = blind.stored("T1", "S");
      blind.collects(parcel).opens().closes(OCCUPIED).press(Choice.NO);
      blind.opens().closes(OCCUPIED).press(Choice.NO);
      blind.opens().closes(OCCUPIED).press(Choice.NO);

      assertThat(blind.pulses()).isEmpty();
      assertThat(blind.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.NOT_CONFIRMED, Optional.of(parcel)));
      assertThat(blind.told()).containsExactly(SupportMatter.PICKUP_UNCLEAR);
    }

    @Test
    @DisplayName("C5: EMPTY is no evidence where this sensor never read OCCUPIED for this parcel")
    void emptyFromASensorThatNeverSawTheParcelIsAskedAbout() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().closes(Occupancy.UNKNOWN);
      kiosk.press(Choice.YES).signsOut().passes(Limits.SPRING_BACK);
      assertThat(kiosk.record("1").sensorSuspect()).isFalse();

      kiosk.collects(parcel).opens().closes(EMPTY);

      assertThat(kiosk.asked(Asked.IS_IT_EMPTY)).isTrue();
    }

    @Test
    @DisplayName("C5: what was empty before the door was open is no evidence that it was taken")
    void emptyFromASensorThatReadEmptyBeforeIsAskedAbout() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.powerCut(Duration.ofHours(1)).really("1", CLOSED, EMPTY).banksConnect();

      kiosk.collects(parcel).opens().closes(EMPTY);
      assertThat(kiosk.asked(Asked.IS_IT_EMPTY)).isTrue();
      var said = kiosk.fork().press(Choice.YES);
      assertThat(said.parcelState(parcel))
          .isEqualTo(
              new ParcelState.Collected(new Collector.Recipient(), Evidence.RECIPIENTS_WORD));

      kiosk.passes(Duration.ofMinutes(1));
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);
      assertThat(kiosk.told()).containsExactly(SupportMatter.PICKUP_UNCLEAR);
    }

    @Test
    @DisplayName("C5: a suspect sensor counts as absent")
    void emptyFromASuspectSensorIsAskedAbout() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().closes(EMPTY);
      kiosk.press(Choice.OPEN_AGAIN).opens().closes(EMPTY);
      kiosk.press(Choice.IT_IS_INSIDE).signsOut();

      kiosk.collects(parcel).opens().closes(EMPTY);

      assertThat(kiosk.asked(Asked.IS_IT_EMPTY)).isTrue();
    }
  }

  @Nested
  @DisplayName("P4: closed and still OCCUPIED")
  class StillInside {

    @Test
    void isOpenedAgainTwiceAtMost() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).opens().closes(OCCUPIED);
      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.StillInside(id("1"), true, Objections.ALL));
      kiosk.press(Choice.OPEN_AGAIN).opens().closes(OCCUPIED);
      kiosk.press(Choice.OPEN_AGAIN).opens().closes(OCCUPIED);
      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.StillInside(id("1"), false, Objections.ALL));

      kiosk.press(Choice.OPEN_AGAIN);

      assertThat(kiosk.pulses()).isEmpty();
    }

    @Test
    void leavingItKeepsTheCodeGood() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).opens().closes(OCCUPIED).press(Choice.LEAVE_IT);

      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
      assertThat(kiosk.compartment("1")).isEqualTo(new Holding(parcel));
      assertThat(kiosk.collects(parcel).pulses()).containsExactly("1");
    }

    @Test
    void takenAtTheSecondOpeningIsCollected() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).opens().closes(OCCUPIED).press(Choice.OPEN_AGAIN).opens();

      kiosk.closes(EMPTY);

      assertThat(kiosk.parcelState(parcel))
          .isEqualTo(new ParcelState.Collected(new Collector.Recipient(), Evidence.SENSOR));
    }

    @Test
    void whatABankReadsWhenItIsBackDoesNotAnswerForThePerson() {
      kiosk.collects(kiosk.stored("T1", "S")).opens().closes(OCCUPIED).loses(A);

      kiosk.really("1", CLOSED, EMPTY).connects(A);

      assertThat(kiosk.asked(Asked.STILL_INSIDE)).isTrue();
    }

    @Test
    void aSensorThatFollowsABitLaterIsBelieved() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).opens().closes(OCCUPIED);

      kiosk.sees("1", CLOSED, EMPTY);

      assertThat(kiosk.parcelState(parcel))
          .isEqualTo(new ParcelState.Collected(new Collector.Recipient(), Evidence.SENSOR));
    }
  }

  @Nested
  @DisplayName("P5: jam")
  class Jam {

    @Test
    void theCodeStaysGoodAndSupportIsTold() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();

      var told = kiosk.facts(Lasting.SupportTold.class).getFirst();
      assertThat(told.matter()).isEqualTo(SupportMatter.LATCH_JAMMED);
      assertThat(told.caseNumber()).matches("[0-9]{6}");
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.Jammed(id("1"), told.caseNumber(), true));
      kiosk.press(Choice.CONTINUE);
      assertThat(kiosk.collects(parcel).pulses()).containsExactly("1");
    }

    @Test
    void aParcelBehindALostBankIsExplained() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.loses(A);

      kiosk.collects(parcel);

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.Unreachable.class);
      assertThat(kiosk.told()).containsExactly(SupportMatter.DOOR_UNREACHABLE);
    }

    @Test
    void aParcelInACompartmentOutOfServiceIsExplained() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.takesOut("1");

      kiosk.collects(parcel);

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.Unreachable.class);
    }

    @Test
    void lookingAgainThroughAJammedDoorDoesNotSayThatTheCodeIsGood() {
      kiosk.collects(kiosk.stored("T1", "S")).opens().closes(EMPTY).press(Choice.OPEN_AGAIN);
      kiosk.staysShut().press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();

      assertThat(kiosk.model())
          .isInstanceOfSatisfying(
              ScreenModel.Jammed.class, m -> assertThat(m.codeStaysGood()).isFalse());
    }
  }

  @Nested
  @DisplayName("P7: open again within a minute, once")
  class OpenAgain {

    @Test
    void opensOnce() {
      kiosk.collects(kiosk.stored("T1", "S")).opens().closes(EMPTY);

      kiosk.press(Choice.OPEN_AGAIN);
      assertThat(kiosk.pulses()).containsExactly("1");
      kiosk.opens().closes(EMPTY);

      assertThat(kiosk.model()).isEqualTo(new ScreenModel.Collected(id("1"), false, true, 0));
      kiosk.press(Choice.OPEN_AGAIN);
      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
    }

    @Test
    void notAfterAMinute() {
      kiosk.collects(kiosk.stored("T1", "S")).opens().closes(EMPTY);
      kiosk.passes(Duration.ofSeconds(39)).press(Choice.STAY).passes(Duration.ofSeconds(21));

      kiosk.press(Choice.OPEN_AGAIN);

      assertThat(kiosk.pulses()).isEmpty();
    }

    @Test
    void notByTheNextPerson() {
      kiosk.collects(kiosk.stored("T1", "S")).opens().closes(EMPTY);
      var revision = kiosk.revision();
      kiosk.press(Choice.CONTINUE);

      kiosk.does(new Input.Pressed(revision, Choice.OPEN_AGAIN)).press(Choice.OPEN_AGAIN);

      assertThat(kiosk.pulses()).isEmpty();
    }

    @Test
    void whatIsLeftBehindThenIsQuarantined() {
      kiosk.collects(kiosk.stored("T1", "S")).opens().closes(EMPTY);
      kiosk.press(Choice.OPEN_AGAIN).opens();

      kiosk.closes(OCCUPIED);

      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.UNEXPECTED_CONTENT, Optional.empty()));
      assertThat(kiosk.told()).containsExactly(SupportMatter.UNEXPECTED_CONTENT);
    }

    @Test
    void withoutASensorAnUnansweredQuestionQuarantines() {
      blind.collects(blind.stored("T1", "S")).opens().closes(EMPTY).press(Choice.YES);
      blind.press(Choice.OPEN_AGAIN).opens().closes(EMPTY);
      assertThat(blind.asked(Asked.IS_IT_EMPTY)).isTrue();

      blind.passes(Duration.ofMinutes(1));

      assertThat(blind.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.NOT_CONFIRMED, Optional.empty()));
      assertThat(blind.told()).containsExactly(SupportMatter.PICKUP_UNCLEAR);
    }

    @Test
    void notBehindALostBank() {
      kiosk.collects(kiosk.stored("T1", "S")).opens().closes(EMPTY).loses(A);

      kiosk.press(Choice.OPEN_AGAIN);

      assertThat(kiosk.pulses()).isEmpty();
    }
  }

  @Test
  @DisplayName("G4: QR goes on as ever while the allowance is used up")
  void theQrNeedsNoAllowance() {
    var parcel = kiosk.stored("T1", "S");
    kiosk.press(Choice.COLLECT);
    for (var i = 0; i < 5; i++) {
      kiosk.type("99999999");
    }

    kiosk.scanQr(parcel);

    assertThat(kiosk.pulses()).containsExactly("1");
  }

  @Test
  @DisplayName("O3: an unsent pulse leaves the code good")
  void aPulseThatExpiredLeavesTheCodeGood() {
    var parcel = kiosk.stored("T1", "S");
    kiosk.collects(parcel).pulseAnswers(new PulseResult.Expired()).readAnswers();
    assertThat(kiosk.asked(Asked.PRESS_DOOR)).isTrue();

    kiosk.passes(Duration.ofMinutes(1));

    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    assertThat(kiosk.compartment("1")).isEqualTo(new Holding(parcel));
    assertThat(kiosk.collects(parcel).pulses()).containsExactly("1");
  }
}
