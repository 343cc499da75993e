package cubby.core.kiosk;

import static cubby.core.kiosk.Site.A;
import static cubby.core.kiosk.Site.B;
import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.DoorState.UNKNOWN;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState.Holding;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.CompartmentState.Reserved;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.effect.Effect;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Opening;
import cubby.core.opening.Progress;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.Occupancy;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.contract.ReadId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Opening a door, in every flow.
class OpeningTest {

  private final Bench kiosk = Bench.allEmpty();

  @Nested
  @DisplayName("O1: the authorising fact is durable; one pulse; watch")
  class Authority {

    @Test
    void theCodeAuthorisesOnePulseOfOneDoor() {
      var parcel = kiosk.stored("T1", "S");

      kiosk.collects(parcel);

      assertThat(kiosk.pulses()).containsExactly("1");
      assertThat(kiosk.facts())
          .startsWith(new Lasting.PickupAuthorised(parcel, id("1"), false))
          .hasAtLeastOneElementOfType(Lasting.PulseAuthorised.class);
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.Opening(id("1")));
    }

    @Test
    void theEffectsComeInOrder() {
      var parcel = kiosk.stored("T1", "S");

      kiosk.collects(parcel);

      var authorised = kiosk.facts(Lasting.PulseAuthorised.class).getFirst();
      assertThat(kiosk.effects())
          .containsExactly(
              new Effect.StopTimer(new TimerId.Disarm(authorised.opening())),
              new Effect.StopTimer(new TimerId.SpringBack(authorised.opening())),
              new Effect.PulseLatch(A, new Channel(1), authorised.pulse()),
              new Effect.StartTimer(
                  new TimerId.AnswerOverdue(authorised.pulse()), Limits.ANSWER_OVERDUE),
              new Effect.StopTimer(new TimerId.IdleEnd()),
              new Effect.StartTimer(new TimerId.Idle(), Limits.IDLE_WARN));
    }

    @Test
    void aDoorThatOpensIsWatchedNoMore() {
      kiosk.collects(kiosk.stored("T1", "S"));

      kiosk.opens();

      assertThat(kiosk.facts(Lasting.DoorOpened.class))
          .containsExactly(new Lasting.DoorOpened(id("1"), Optional.of(opening("1").id())));
      assertThat(kiosk.timers().keySet())
          .doesNotHaveAnyElementsOfTypes(TimerId.DoorWatch.class, TimerId.AnswerOverdue.class);
      assertThat(kiosk.asked(Asked.USE_AND_CLOSE)).isTrue();
    }

    @Test
    void theWatchBeginsWhenThePulseHasLeft() {
      kiosk.collects(kiosk.stored("T1", "S"));

      kiosk.pulseAnswers(new PulseResult.Sent());

      var pulse = opening("1").pulse();
      assertThat(kiosk.effects())
          .containsExactly(
              new Effect.StartTimer(new TimerId.DoorWatch(pulse), Duration.ofSeconds(2)));
      kiosk.passes(Duration.ofSeconds(2));
      assertThat(kiosk.effects())
          .containsExactly(new Effect.ReadBank(A, new ReadId(pulse.value())));
    }
  }

  @Nested
  @DisplayName("O2: else read; at most two more pulses; then it is jammed")
  class Jam {

    @Test
    void aDoorThatStaysShutIsPressedGently() {
      kiosk.collects(kiosk.stored("T1", "S"));

      kiosk.staysShut();

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.PressDoor(id("1")));
      kiosk.press(Choice.TRY_AGAIN);
      assertThat(kiosk.pulses()).containsExactly("1");
    }

    @Test
    void afterThreePulsesItIsJammed() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();

      assertThat(kiosk.told()).containsExactly(SupportMatter.LATCH_JAMMED);
      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.JAMMED, Optional.of(parcel)));
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.Jammed.class);
      kiosk.press(Choice.TRY_AGAIN).press(Choice.OPEN_AGAIN);
      assertThat(kiosk.pulses()).isEmpty();
    }

    @Test
    void aDepositGoesOnToTheNextCompartment() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();

      kiosk.press(Choice.CONTINUE);

      assertThat(kiosk.pulses()).containsExactly("2");
      assertThat(kiosk.compartment("2")).isInstanceOf(Reserved.class);
    }

    @Test
    void aParcelLeftBehindAJammedDoorIsNotSentToAnotherCompartment() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().closes(EMPTY);
      kiosk.press(Choice.OPEN_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();

      kiosk.press(Choice.CONTINUE);

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
      assertThat(kiosk.parcelState(parcel)).isEqualTo(new ParcelState.Announced(Optional.empty()));
    }

    @Test
    void aDoorThatCannotBeReadIsPulsedNoMore() {
      kiosk.collects(kiosk.stored("T1", "S")).pulseAnswers(new PulseResult.Acknowledged());
      kiosk.really("1", UNKNOWN, Occupancy.UNKNOWN);

      kiosk.passes(Limits.DOOR_WATCH).readAnswers();

      assertThat(kiosk.told()).containsExactly(SupportMatter.DOOR_UNREACHABLE);
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.Unreachable.class);
    }

    @Test
    void aFailedReadingIsABoardGone() {
      kiosk.collects(kiosk.stored("T1", "S")).pulseAnswers(new PulseResult.Acknowledged());
      kiosk.passes(Limits.DOOR_WATCH);

      kiosk.readFails();

      assertThat(kiosk.told()).containsExactly(SupportMatter.DOOR_UNREACHABLE);
    }

    @Test
    void aBoardThatSaysNothingAtAllIsGone() {
      kiosk.collects(kiosk.stored("T1", "S"));

      kiosk.passes(Limits.ANSWER_OVERDUE);

      assertThat(kiosk.told()).containsExactly(SupportMatter.DOOR_UNREACHABLE);
      assertThat(kiosk.pulses()).isEmpty();
    }

    @Test
    void aBankLostWhileWaitingIsSaid() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel);

      kiosk.loses(A);

      assertThat(kiosk.told())
          .containsExactlyInAnyOrder(SupportMatter.BANK_LOST, SupportMatter.DOOR_UNREACHABLE);
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.Unreachable.class);
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);
    }

    @Test
    void aDoorOfALostBankIsNotOpenedAgain() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().closes(EMPTY).loses(A);

      kiosk.press(Choice.OPEN_AGAIN);

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.Unreachable.class);
      assertThat(kiosk.press(Choice.CONTINUE).pulses())
          .as("the parcel may be inside: no other door is opened for it")
          .isEmpty();
    }
  }

  @Nested
  @DisplayName("O3: a lost reply is resolved by reading")
  class LostReply {

    @Test
    void noReplyIsWatchedAndReadAndNotPulsed() {
      kiosk.collects(kiosk.stored("T1", "S"));

      kiosk.pulseAnswers(new PulseResult.NoReply(Duration.ofMillis(200)));
      assertThat(kiosk.pulses()).isEmpty();
      kiosk.passes(Limits.DOOR_WATCH);

      assertThat(kiosk.effects())
          .containsExactly(new Effect.ReadBank(A, new ReadId(opening("1").pulse().value())));
    }

    @Test
    void whatWasNeverSentIsReadAtOnce() {
      kiosk.collects(kiosk.stored("T1", "S"));

      kiosk.pulseAnswers(new PulseResult.Expired());

      assertThat(kiosk.effects())
          .containsExactly(new Effect.ReadBank(A, new ReadId(opening("1").pulse().value())));
    }

    @Test
    void theResultOfAnOlderPulseMeansNothing() {
      kiosk.collects(kiosk.stored("T1", "S"));
      var older = opening("1").pulse();
      kiosk.staysShut().press(Choice.TRY_AGAIN);

      kiosk.does(
          new Input.FromBank(
              new BankEvent.PulseSettled(
                  A, older, new Channel(1), new PulseResult.Expired(), new MonotonicTime(0))));

      assertThat(kiosk.facts()).isEmpty();
      assertThat(kiosk.effects()).isEmpty();
      assertThat(kiosk.asked(Asked.WAIT)).isTrue();
    }
  }

  @Nested
  @DisplayName("O8: after any restart no pulse is repeated")
  class Restart {

    @Test
    void anAwaitedPulseIsNotRepeated() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel);

      kiosk.powerCut(Duration.ofSeconds(20));
      assertThat(kiosk.pulses()).isEmpty();
      kiosk.banksConnect();
      assertThat(kiosk.pulses()).isEmpty();

      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);
      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    }

    @Test
    void nothingIsShownBeforeAllBanksWereHeard() {
      kiosk.powerCut(Duration.ofSeconds(20));
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.Starting());
      kiosk.connects(A);
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.Starting());
      kiosk.loses(B);
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.Welcome(true));
    }

    @Test
    void aDoorFoundOpenIsStillTheSessionsAndIsAlarmed() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).opens();

      kiosk.powerCut(Duration.ofSeconds(20)).banksConnect();
      assertThat(kiosk.told()).isEmpty();
      assertThat(kiosk.screen().openDoors()).containsExactly(id("1"));
      kiosk.passes(Duration.ofMinutes(2));

      assertThat(kiosk.told()).containsExactly(SupportMatter.DOOR_LEFT_OPEN);
    }

    @Test
    void aQuestionThatWasNotAnsweredIsSettledByWhatIsReadThen() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).opens().closes(OCCUPIED);
      assertThat(kiosk.asked(Asked.STILL_INSIDE)).isTrue();

      kiosk.powerCut(Duration.ofHours(1)).banksConnect();

      assertThat(opening("1").progress()).isInstanceOf(Progress.Concluded.class);
      assertThat(kiosk.compartment("1")).isEqualTo(new Holding(parcel));
    }
  }

  private Opening opening(String label) {
    var opening = kiosk.ledger().openings().get(id(label));
    if (opening == null) {
      throw new AssertionError("no opening of " + label);
    }
    return opening;
  }

  @Test
  @DisplayName("C5: OCCUPIED to EMPTY after a pulse means that the door was open")
  void aParcelTakenThroughADoorWhoseSensorSticksIsCollected() {
    var parcel = kiosk.stored("T1", "S");
    kiosk.collects(parcel).pulseAnswers(new PulseResult.Acknowledged());

    kiosk.sees("1", CLOSED, EMPTY);

    assertThat(kiosk.parcelState(parcel))
        .isEqualTo(new ParcelState.Collected(new Collector.Recipient(), Evidence.SENSOR));
  }

  @Test
  @DisplayName("C5: and so it does after the door was given up")
  void aParcelTakenThroughAJammedDoorWhoseSensorSticksIsCollected() {
    var parcel = kiosk.stored("T1", "S");
    kiosk.collects(parcel).staysShut();
    kiosk.press(Choice.TRY_AGAIN).staysShut();
    kiosk.press(Choice.TRY_AGAIN).staysShut();

    kiosk.sees("1", CLOSED, EMPTY);

    assertThat(kiosk.parcelState(parcel))
        .isEqualTo(
            new ParcelState.Collected(new Collector.Recipient(), Evidence.SETTLED_BY_SENSOR));
  }

  @Test
  @DisplayName("O1: a pulse's id is its own")
  void twoOpeningsHaveTwoIds() {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1");
    PulseId first = opening("1").pulse();
    kiosk.opens().closes(EMPTY).press(Choice.OPEN_AGAIN);

    assertThat(opening("1").pulse()).isNotEqualTo(first);
  }
}
