package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.message.IdentityDocument;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.Collector;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.session.Step;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Doors that are opened from elsewhere, by a message or at the command line.
class RemoteOpeningsTest {
  private final Bench kiosk = Bench.allEmpty();

  @Nested
  @DisplayName("A door is opened with one pulse, and on record")
  class Opened {

    @Test
    void anEmptyCompartmentStaysAsItIs() {
      opens("1");
      assertThat(kiosk.pulses()).containsExactly("1");
      assertThat(kiosk.facts(Lasting.RemoteOpeningAuthorised.class)).hasSize(1);
      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());

      kiosk.opens().closes(EMPTY).passes(Limits.SPRING_BACK);
      assertThat(kiosk.compartment("1")).isEqualTo(new CompartmentState.Vacant());
      assertThat(kiosk.ledger().openings()).isEmpty();
    }

    @Test
    void whatIsPutInIsKeptFromEverybody() {
      opens("1");
      kiosk.opens().closes(OCCUPIED);

      assertThat(kiosk.compartment("1")).isInstanceOf(CompartmentState.Quarantined.class);
      assertThat(kiosk.told()).contains(SupportMatter.UNEXPECTED_CONTENT);
    }

    @Test
    void withoutASensorSomebodyMustLook() {
      opens("3");
      kiosk.opens().closes(EMPTY);

      assertThat(kiosk.compartment("3")).isInstanceOf(CompartmentState.Quarantined.class);
    }

    @Test
    void whatWasInsideIsWithSupport() {
      var parcel = kiosk.stored("T9", "S");
      opens(kiosk.parcelState(parcel).place().orElseThrow().label());
      kiosk.opens().closes(EMPTY);

      assertThat(kiosk.parcelState(parcel))
          .isInstanceOfSatisfying(
              ParcelState.Collected.class,
              collected -> assertThat(collected.by()).isInstanceOf(Collector.Support.class));
    }

    @Test
    void whatIsLeftInsideStaysStoredAndItsCodeGood() {
      var parcel = kiosk.stored("T9", "S");
      opens(kiosk.parcelState(parcel).place().orElseThrow().label());
      kiosk.opens().closes(OCCUPIED).passes(Limits.SPRING_BACK);

      assertThat(kiosk.collects(parcel).pulses()).hasSize(1);
    }

    @Test
    void oneThatDoesNotOpenIsToldToSupportAndNotPulsedAgain() {
      opens("1");
      kiosk.passes(Limits.ANSWER_OVERDUE);

      assertThat(kiosk.told()).containsExactly(SupportMatter.LATCH_JAMMED);
      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.passes(Limits.ARMED).ledger().openings()).isEmpty();
    }

    @Test
    void everybodyWaitsUntilItIsClosed() {
      kiosk.courierSignedIn();
      opens("1");
      kiosk.opens();
      assertThat(kiosk.step()).isInstanceOf(Step.LateDoor.class);

      kiosk.closes(EMPTY);
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    @Test
    void noMoreThanThreeWithinAnHour() {
      for (var label : new String[] {"1", "2", "4"}) {
        opens(label);
        kiosk.opens().closes(EMPTY);
      }
      isRefused("6", "No more than 3 doors");

      kiosk.passes(Duration.ofHours(1));
      opens("6");
    }

    @Test
    void aPowerCutForgetsNoneOfThem() {
      for (var label : new String[] {"1", "2", "4"}) {
        opens(label);
        kiosk.opens().closes(EMPTY);
      }
      kiosk.powerCut(Duration.ofHours(3)).banksConnect();

      isRefused("6", "No more than 3 doors");
    }
  }

  @Nested
  @DisplayName("Two at one door: one wins, the other is told")
  class OneWins {

    @Test
    void thePersonAtTheScreenIfTheyWereFirst() {
      var parcel = kiosk.stored("T9", "S");
      var label = kiosk.parcelState(parcel).place().orElseThrow().label();
      kiosk.collects(parcel).opens();

      isRefused(label, "Somebody is at the door");
    }

    @Test
    void theCourierForWhomItIsReserved() {
      kiosk.announced("T9", "S");
      kiosk.courierSignedIn().scan("T9");

      isRefused(kiosk.pulsed().label(), "Somebody is at the door");
    }

    @Test
    void supportIfTheyWereAndTheCodeStaysGood() {
      var parcel = kiosk.stored("T9", "S");
      opens(kiosk.parcelState(parcel).place().orElseThrow().label());
      kiosk.collects(parcel);

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.facts(Lasting.CodeTryFailed.class)).isEmpty();
      assertThat(kiosk.step()).isEqualTo(new Step.EnterCode(CodeTrouble.DOOR_IN_USE));

      kiosk.opens();
      assertThat(kiosk.step()).isInstanceOf(Step.LateDoor.class);
      kiosk.closes(OCCUPIED);
      assertThat(kiosk.typeCode(parcel).pulses()).hasSize(1);
    }

    @Test
    void supportIfTheyWereAndATryWithItsCheckNumberIsNotCountedEither() {
      var parcel = kiosk.stored("T9", "S");
      opens(kiosk.parcelState(parcel).place().orElseThrow().label());
      kiosk.press(Choice.COLLECT).type(kiosk.digitsAndCheckOf(parcel));

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.facts(Lasting.CheckedTryFailed.class)).isEmpty();
      assertThat(kiosk.step()).isEqualTo(new Step.EnterCode(CodeTrouble.DOOR_IN_USE));
    }

    @Test
    void supportIfASenderWouldTakeTheirParcelBack() {
      var sending = Bench.allEmpty(Site.CUSTOMERS_PLAN);
      sending.wantsToSend().choose("S").opens().closes(OCCUPIED);
      var parcel = sending.parcel("number 1");
      sending.press(Choice.CONTINUE).passes(Rules.DEFAULT.hold()).passes(Limits.SPRING_BACK);
      var takeBack =
          sending.parcelState(parcel)
                  instanceof ParcelState.Stored(_, Waiting.ForSender(var code, _), _)
              ? code.code().hex().substring("mac of ".length())
              : "";
      sending.commands(command(sending.parcelState(parcel).place().orElseThrow().label()));

      sending.press(Choice.COLLECT).type(takeBack);

      assertThat(sending.pulses()).isEmpty();
      assertThat(sending.step()).isEqualTo(new Step.EnterCode(CodeTrouble.DOOR_IN_USE));
      sending.opens().closes(OCCUPIED);
      assertThat(sending.type(takeBack).pulses()).hasSize(1);
    }

    @Test
    void supportIfACourierWouldTakeItAway() {
      var parcel = kiosk.overdue("T9", "S");
      kiosk.courierSignedIn().press(Choice.TAKE_OUT);
      opens(kiosk.parcelState(parcel).place().orElseThrow().label());

      assertThat(kiosk.press(Choice.OPEN_NEXT).pulses()).isEmpty();
      kiosk.opens().closes(OCCUPIED);
      assertThat(kiosk.press(Choice.OPEN_NEXT).pulses()).hasSize(1);
    }

    @Test
    void supportIfACourierWouldPutItRight() {
      kiosk.announced("T9", "S");
      kiosk.courierSignedIn().scan("T9").opens().closes(OCCUPIED).passes(Limits.SPRING_BACK);
      opens("1");

      assertThat(kiosk.press(Choice.WRONG_PARCEL).pulses()).isEmpty();
    }

    @Test
    void supportIfWhoeverHasCollectedItWouldLookAgain() {
      var parcel = kiosk.stored("T9", "S");
      kiosk.collects(parcel).opens().closes(EMPTY).passes(Limits.SPRING_BACK);
      opens("1");

      assertThat(kiosk.press(Choice.OPEN_AGAIN).pulses()).isEmpty();
    }

    @Test
    void twoFromElsewhereToo() {
      opens("1");

      isRefused("1", "Somebody is at the door");
    }
  }

  @Nested
  @DisplayName("What cannot be opened")
  class NotOpened {

    @Test
    void whatIsNotThere() {
      isRefused("99", "There is no compartment 99");
    }

    @Test
    void whatIsOutOfServiceOrOutOfTouch() {
      kiosk.takesOut("1").loses(Site.B);

      isRefused("1", "out of service");
      isRefused("6", "out of touch");
    }
  }

  @Nested
  @DisplayName("P10: an identity check instead of a code")
  class Release {

    @Test
    void opensTheDoorForWhomeverStandsAtTheScreen() {
      var parcel = kiosk.stored("T9", "S");
      releases();
      assertThat(kiosk.pulses()).hasSize(1);
      assertThat(kiosk.facts(Lasting.IdentityChecked.class)).hasSize(1);

      kiosk.opens().closes(EMPTY);
      assertThat(kiosk.parcelState(parcel))
          .isInstanceOfSatisfying(
              ParcelState.Collected.class,
              collected -> assertThat(collected.by()).isEqualTo(new Collector.Recipient()));
    }

    @Test
    void notWhileSomebodyElseIsBusyThere() {
      kiosk.stored("T9", "S");
      kiosk.courierSignedIn();
      releases();

      assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
      assertThat(kiosk.pulses()).isEmpty();
    }

    @Test
    void alsoForWhomeverHasNoCodeOrCouldNotGoOn() {
      var parcel = kiosk.stored("T9", "S");
      kiosk.press(Choice.COLLECT).press(Choice.HELP);
      assertThat(releases(kiosk.fork()).pulses()).hasSize(1);
      assertThat(releases(kiosk.fork().press(Choice.NO_CODE)).pulses()).hasSize(1);
      assertThat(releases(kiosk.fork().press(Choice.NO_CODE).scan("T9")).pulses()).hasSize(1);

      kiosk.press(Choice.COLLECT).typeCode(parcel).passes(Limits.ANSWER_OVERDUE);
      assertThat(kiosk.step()).isInstanceOf(Step.GaveUp.class);
      assertThat(releases(kiosk.passes(Duration.ofSeconds(30))).reply())
          .isInstanceOf(Reply.Done.class);
    }

    @Test
    void afterAnHourOfOpeningsItCountsAsOne() {
      kiosk.stored("T9", "S");
      for (var label : new String[] {"2", "4", "6"}) {
        opens(label);
        kiosk.opens().closes(EMPTY);
      }
      releases();

      assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void notOneThatIsNotInside() {
      kiosk.announced("T9", "S");
      releases();

      assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
    }

    private void releases() {
      releases(kiosk);
    }

    private static Bench releases(Bench at) {
      return at.commands(
          new Command.ReleaseParcel(
              personal("T9"), personal("Ada"), IdentityDocument.IDENTITY_CARD));
    }
  }

  private void opens(String label) {
    kiosk.commands(command(label));
    assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
  }

  private void isRefused(String label, String told) {
    var before = kiosk.state();
    kiosk.commands(command(label));
    assertThat(kiosk.reply())
        .isInstanceOfSatisfying(
            Reply.Refused.class, refused -> assertThat(refused.sentence()).contains(told));
    assertThat(kiosk.pulses()).isEmpty();
    assertThat(kiosk.state()).isEqualTo(before);
  }

  private static Command command(String label) {
    return new Command.OpenCompartment(id(label), personal("Ada"), personal("why"));
  }
}
