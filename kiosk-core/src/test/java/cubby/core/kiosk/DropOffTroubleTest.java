package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.DoorState.OPEN;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState.Holding;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.CompartmentState.Reserved;
import cubby.core.cabinet.CompartmentState.Vacant;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.session.Step;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A courier puts a parcel in, and something is wrong with the compartment, or with what is seen of
/// it.
class DropOffTroubleTest {

  private final Bench kiosk = Bench.allEmpty();

  @Nested
  @DisplayName("D5: closed and EMPTY")
  class NotSeen {

    @Test
    void isOpenedAgainBeforeTheCouriersWordIsTaken() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().closes(EMPTY);
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.ParcelNotSeen(id("1"), false));
      kiosk.press(Choice.IT_IS_INSIDE);
      assertThat(kiosk.facts()).isEmpty();

      kiosk.press(Choice.OPEN_AGAIN);

      assertThat(kiosk.pulses()).containsExactly("1");
    }

    @Test
    void afterOneReopeningTheWordIsRecordedAndTheSensorSuspect() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().closes(EMPTY);
      kiosk.press(Choice.OPEN_AGAIN).opens().closes(EMPTY);
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.ParcelNotSeen(id("1"), true));

      kiosk.press(Choice.IT_IS_INSIDE);

      assertThat(kiosk.facts()).contains(new Lasting.SensorSuspected(id("1")));
      assertThat(kiosk.facts(Lasting.ParcelStored.class).getFirst().evidence())
          .isEqualTo(Evidence.COURIERS_WORD);
      assertThat(kiosk.parcelState(parcel))
          .isInstanceOfSatisfying(
              ParcelState.Stored.class, s -> assertThat(s.seenInside()).isFalse());
    }

    @Test
    void cancellingAtTheOpenDoorFreesTheCompartment() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().press(Choice.CANCEL_DEPOSIT);
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.TakeOut.class);

      kiosk.closes(EMPTY);

      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    @Test
    void cancelledButStillSeenInsideIsQuarantined() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().press(Choice.CANCEL_DEPOSIT);

      kiosk.closes(OCCUPIED);

      assertThat(kiosk.compartment("1")).isInstanceOf(Quarantined.class);
      assertThat(kiosk.told()).containsExactly(SupportMatter.DEPOSIT_UNCLEAR);
    }

    @Test
    void cancellingAtTheClosedDoorOpensItOnceMoreToLookAndTakeOut() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().closes(EMPTY);

      kiosk.press(Choice.CANCEL_DEPOSIT);
      assertThat(kiosk.asked(Step.Asked.WAIT)).isTrue();
      assertThat(kiosk.compartment("1")).isInstanceOf(Reserved.class);

      kiosk.opens();
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.TakeOut.class);
      kiosk.closes(EMPTY);
      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    @Test
    void cancellingAtTheClosedDoorOfABlindCompartmentAsksAtTheEndIfItIsEmpty() {
      var blind = Bench.blind();
      blind.announced("T1", "S");
      blind.courierSignedIn().scan("T1").opens().closes(OCCUPIED);

      blind.press(Choice.NO).press(Choice.CANCEL_DEPOSIT).opens().closes(OCCUPIED);
      assertThat(blind.asked(Step.Asked.IS_IT_EMPTY)).isTrue();

      blind.press(Choice.NO);
      assertThat(blind.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.NOT_CONFIRMED, Optional.empty()));
      assertThat(blind.told()).containsExactly(SupportMatter.DEPOSIT_UNCLEAR);
    }

    @Test
    void cancelledAtTheClosedDoorThatThenDoesNotOpenIsQuarantined() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().closes(EMPTY);

      kiosk.press(Choice.CANCEL_DEPOSIT).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();

      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.JAMMED, Optional.empty()));
    }

    @Test
    void anUnannouncedParcelThatIsCancelledMayBePresentedAgain() {
      kiosk.courierSignedIn().scan("T1").choose("S").write("r@example.org");
      kiosk.opens().press(Choice.CANCEL_DEPOSIT).closes(EMPTY);

      kiosk.scan("T1");

      assertThat(kiosk.step()).isInstanceOf(Step.ChooseSize.class);
    }

    @Test
    void theQuestionChangesWithTheRevision() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(2));
      var beforeCancelling = kiosk.revision();
      kiosk.press(Choice.CANCEL_DEPOSIT);

      kiosk.does(new Input.Pressed(beforeCancelling, Choice.IT_IS_CLOSED));

      assertThat(kiosk.facts()).isEmpty();
    }
  }

  @Nested
  @DisplayName("D6: too small")
  class TooSmall {

    @Test
    void theFirstIsClosedAndEmptyBeforeTheBiggerOpens() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().press(Choice.TOO_SMALL);
      assertThat(kiosk.pulses()).isEmpty();

      kiosk.closes(EMPTY);

      assertThat(kiosk.pulses()).containsExactly("4");
      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
      assertThat(kiosk.compartment("4")).isEqualTo(new Reserved(parcel));
    }

    @Test
    void whatIsNotEmptyIsQuarantined() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().press(Choice.TOO_SMALL);

      kiosk.closes(OCCUPIED);

      assertThat(kiosk.compartment("1")).isInstanceOf(Quarantined.class);
      assertThat(kiosk.pulses()).containsExactly("4");
    }

    @Test
    void atMostTwoSwapsAParcel() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().press(Choice.TOO_SMALL).closes(EMPTY);
      kiosk.opens().press(Choice.TOO_SMALL).closes(EMPTY);
      assertThat(kiosk.pulses()).containsExactly("6");
      kiosk.opens();
      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.PlaceParcel(id("6"), ScreenModel.OpenFor.SHORT, false, false));

      kiosk.press(Choice.TOO_SMALL);

      assertThat(kiosk.facts()).isEmpty();
    }

    @Test
    void whenTheBiggerOneJamsASmallOneIsNotTriedAgain() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().press(Choice.TOO_SMALL).closes(EMPTY);
      kiosk.staysShut().press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();

      kiosk.press(Choice.CONTINUE);

      assertThat(kiosk.pulses()).containsExactly("5");
    }

    @Test
    void theNextParcelBeginsAfresh() {
      kiosk.announced("T1", "S");
      kiosk.announced("T2", "S");
      kiosk.courierSignedIn().scan("T1").opens().press(Choice.TOO_SMALL).closes(EMPTY);
      kiosk.opens().closes(OCCUPIED).passes(Limits.SPRING_BACK);

      kiosk.scan("T2");

      assertThat(kiosk.pulsed()).isEqualTo(id("2"));
    }
  }

  @Nested
  @DisplayName("D7: not empty, dirty, damaged")
  class Unfit {

    @ParameterizedTest
    @CsvSource({
      "NOT_EMPTY,UNEXPECTED_CONTENT",
      "DIRTY,COMPARTMENT_UNFIT",
      "DAMAGED,COMPARTMENT_UNFIT"
    })
    void isQuarantinedWithTheReasonAndTheNextOneOpens(Choice said, SupportMatter matter) {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens();

      kiosk.press(said);
      assertThat(kiosk.told()).containsExactly(matter);
      assertThat(kiosk.pulses()).isEmpty();
      kiosk.closes(EMPTY);

      assertThat(kiosk.pulses()).containsExactly("2");
      assertThat(kiosk.compartment("1"))
          .as("what a person saw, no sensor clears")
          .isEqualTo(new Quarantined(QuarantineReason.valueOf(said.name()), Optional.empty()));
    }

    @Test
    void whatOpensOnSomethingIsQuarantinedByItself() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1");

      kiosk.sees("1", OPEN, OCCUPIED);

      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.UNEXPECTED_CONTENT, Optional.empty()));
      assertThat(kiosk.told()).containsExactly(SupportMatter.UNEXPECTED_CONTENT);
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.CloseDoor.class);
      kiosk.closes(OCCUPIED);
      assertThat(kiosk.pulses()).containsExactly("2");
    }

    @Test
    void whatTheCourierPutInIsNotUnexpected() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens();

      kiosk.sees("1", OPEN, OCCUPIED).sees("1", CLOSED, OCCUPIED);

      assertThat(kiosk.compartment("1")).isEqualTo(new Holding(parcel));
      assertThat(kiosk.told()).isEmpty();
    }
  }
}
