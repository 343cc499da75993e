package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.effect.Effect;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Opening;
import cubby.core.opening.OpeningId;
import cubby.core.opening.Progress;
import cubby.core.opening.Purpose;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.contract.ReadId;
import java.util.Optional;

/// Opening a door, in every flow: authorise, pulse, watch, read, try again, give up (O1–O6).
final class DoorWatch {

  private DoorWatch() {}

  /// A new opening: the first pulse of the first round.
  static void open(Turn turn, CompartmentId id, Purpose purpose) {
    turn.step(new Step.AtDoor(id, Asked.WAIT));
    pulse(turn, new OpeningId(turn.fresh()), id, purpose, 1, 0, turn.trusted(id));
  }

  /// A new opening that nobody at the screen has asked for: one pulse, and no other.
  static void openRemotely(Turn turn, CompartmentId id, Purpose purpose) {
    pulse(turn, new OpeningId(turn.fresh()), id, purpose, 1, 0, turn.trusted(id));
  }

  /// The latch did not give way: one more pulse.
  static void tryAgain(Turn turn, Opening opening) {
    turn.step(new Step.AtDoor(opening.compartment(), Asked.WAIT));
    pulse(
        turn,
        opening.id(),
        opening.compartment(),
        opening.purpose(),
        opening.attempt() + 1,
        opening.round(),
        opening.before());
  }

  /// The person wants the same door once more.
  static void openAgain(Turn turn, Opening opening) {
    if (!turn.reachable(opening.compartment())) {
      giveUp(turn, opening, false);
      return;
    }
    turn.step(new Step.AtDoor(opening.compartment(), Asked.WAIT));
    pulse(
        turn,
        opening.id(),
        opening.compartment(),
        opening.purpose(),
        1,
        opening.round() + 1,
        opening.before());
  }

  private static void pulse(
      Turn turn,
      OpeningId opening,
      CompartmentId id,
      Purpose purpose,
      int attempt,
      int round,
      Occupancy before) {
    var built = turn.built(id);
    var pulse = new PulseId(turn.fresh());
    turn.stopTimer(new TimerId.Disarm(opening));
    turn.stopTimer(new TimerId.SpringBack(opening));
    turn.state(new Lasting.PulseAuthorised(opening, id, purpose, pulse, attempt, round, before));
    turn.effect(new Effect.PulseLatch(built.bank(), built.channel(), pulse));
    turn.startTimer(new TimerId.AnswerOverdue(pulse), Limits.ANSWER_OVERDUE);
  }

  static void pulseSettled(Turn turn, CompartmentId id, PulseId pulse, PulseResult result) {
    var awaited = awaiting(turn, pulse);
    if (turn.opening(id).filter(o -> o.pulse().equals(pulse)).isEmpty()) {
      return;
    }
    turn.state(new Lasting.PulseSettled(id, pulse, result));
    if (awaited.isEmpty() || !turn.attended(id)) {
      return;
    }
    if (!result.mayHaveMoved()) {
      read(turn, awaited.get());
    } else if (turn.doorIs(id, DoorState.OPEN)) {
      turn.stopTimer(new TimerId.AnswerOverdue(pulse));
      ask(turn, id, Asked.DID_IT_OPEN);
    } else {
      turn.startTimer(new TimerId.DoorWatch(pulse), Limits.DOOR_WATCH);
    }
  }

  static void watchOver(Turn turn, PulseId pulse) {
    awaiting(turn, pulse).filter(o -> turn.attended(o.compartment())).ifPresent(o -> read(turn, o));
  }

  private static void read(Turn turn, Opening opening) {
    turn.effect(
        new Effect.ReadBank(
            turn.built(opening.compartment()).bank(), new ReadId(opening.pulse().value())));
  }

  /// The bank has answered a reading that was asked for because a door had not opened.
  static void readAnswered(Turn turn, ReadId read) {
    var opening = awaiting(turn, new PulseId(read.value()));
    if (opening.isEmpty() || !turn.attended(opening.get().compartment())) {
      return;
    }
    var id = opening.get().compartment();
    turn.stopTimer(new TimerId.AnswerOverdue(opening.get().pulse()));
    if (WiringCheck.asks(turn.ledger(), opening.get()) && !turn.doorIs(id, DoorState.UNKNOWN)) {
      ask(turn, id, Asked.WHICH_DOOR);
      return;
    }
    switch (turn.sight(id).door()) {
      case CLOSED -> {
        if (opening.get().attempt() < Limits.PULSES_MAX) {
          ask(turn, id, Asked.PRESS_DOOR);
        } else {
          giveUp(turn, opening.get(), true);
        }
      }
      case OPEN -> ask(turn, id, Asked.DID_IT_OPEN);
      case UNKNOWN -> giveUp(turn, opening.get(), false);
    }
  }

  /// A question that comes by itself, and for which the person has their full time.
  private static void ask(Turn turn, CompartmentId id, Asked asked) {
    turn.step(new Step.AtDoor(id, asked));
    Idling.somebodyIsHere(turn);
  }

  static void unanswered(Turn turn, PulseId pulse) {
    awaiting(turn, pulse)
        .ifPresent(o -> {
          if (turn.attended(o.compartment())) {
            unansweredAtScreen(turn, o);
          } else if (o.purpose().fromElsewhere()) {
            disarmLater(turn, o);
            SupportDesk.tell(turn, notOpened(turn, o), o.compartment());
          }
        });
  }

  /// O3, O5: of a door that reads open only the person can tell, and until they have, none other is
  /// opened (C7).
  private static void unansweredAtScreen(Turn turn, Opening opening) {
    if (turn.doorIs(opening.compartment(), DoorState.OPEN)) {
      ask(turn, opening.compartment(), Asked.DID_IT_OPEN);
    } else {
      giveUp(turn, opening, false);
    }
  }

  private static SupportMatter notOpened(Turn turn, Opening opening) {
    return turn.doorIs(opening.compartment(), DoorState.CLOSED)
        ? SupportMatter.LATCH_JAMMED
        : SupportMatter.DOOR_UNREACHABLE;
  }

  /// No more pulses: the person is told, support is told, and the door stays armed.
  static void giveUp(Turn turn, Opening opening, boolean jammed) {
    var id = opening.compartment();
    disarmLater(turn, opening);
    Quarantine.impose(turn, id, jammed ? QuarantineReason.JAMMED : QuarantineReason.UNREACHABLE);
    var wasOpen = opening.round() > 0 || !(opening.progress() instanceof Progress.Awaited);
    if (wasOpen && opening.purpose() instanceof Purpose.Deposit(var parcel, _)) {
      Deposits.putDown(turn, parcel);
    }
    if (opening.purpose() instanceof Purpose.PutBack back) {
      PuttingBack.notOpened(turn, opening, back);
    }
    var caseNumber =
        SupportDesk.tell(
            turn, jammed ? SupportMatter.LATCH_JAMMED : SupportMatter.DOOR_UNREACHABLE, id);
    if (wasOpen) {
      UnclearDeposits.count(turn, opening);
    }
    turn.step(new Step.GaveUp(id, caseNumber, jammed));
    Idling.somebodyIsHere(turn);
  }

  /// Ends an opening whose door was not seen open; until the arming is over it may still be (O4).
  static void disarmLater(Turn turn, Opening opening) {
    turn.stopTimer(new TimerId.AnswerOverdue(opening.pulse()));
    turn.stopTimer(new TimerId.DoorWatch(opening.pulse()));
    turn.state(new Lasting.OpeningGivenUp(opening.id(), opening.compartment()));
    turn.startTimer(new TimerId.Disarm(opening.id()), Limits.ARMED);
  }

  /// What the opening came to is settled; for a moment longer the door may spring open (O7).
  static void conclude(Turn turn, Opening opening) {
    turn.state(new Lasting.OpeningConcluded(opening.id(), opening.compartment()));
    turn.startTimer(new TimerId.SpringBack(opening.id()), Limits.SPRING_BACK);
  }

  /// The door, or failing that the sensor behind it, shows that it is open.
  static void opened(Turn turn, Opening opening) {
    var id = opening.compartment();
    turn.stopTimer(new TimerId.AnswerOverdue(opening.pulse()));
    turn.stopTimer(new TimerId.DoorWatch(opening.pulse()));
    turn.stopTimer(new TimerId.Disarm(opening.id()));
    turn.stopTimer(new TimerId.SpringBack(opening.id()));
    turn.state(new Lasting.DoorOpened(id, Optional.of(opening.id())));
    turn.startTimer(new TimerId.Reminder(opening.id()), Limits.REMIND);
    turn.startTimer(new TimerId.LeftOpen(id), Limits.LEFT_OPEN);
    if (turn.attended(id)) {
      turn.step(new Step.AtDoor(id, Asked.USE_AND_CLOSE));
      Idling.somebodyIsHere(turn);
    } else {
      holdUp(turn, id);
    }
  }

  /// Whoever is at the screen goes on only when this door is closed (O4, O7).
  static void holdUp(Turn turn, CompartmentId id) {
    if (somebodyIsBusy(turn) && !turn.currentStep().waitsFor(id)) {
      turn.holdUp(id);
      Idling.somebodyIsHere(turn);
    }
  }

  static void closed(Turn turn, Opening opening, boolean onAPersonsWord) {
    var id = opening.compartment();
    turn.stopTimer(new TimerId.Reminder(opening.id()));
    turn.stopTimer(new TimerId.LeftOpen(id));
    turn.state(new Lasting.DoorClosed(id, turn.sight(id).occupancy(), onAPersonsWord));
    Idling.somebodyIsHere(turn);
  }

  static void remind(Turn turn, OpeningId opening) {
    stillOpen(turn, opening)
        .ifPresent(o -> turn.state(new Passing.DoorStaysOpen(o.compartment(), false)));
  }

  /// It was open, and is not known to be closed: its bank may be lost since.
  static void leftOpen(Turn turn, CompartmentId id) {
    var asked = turn.opening(id).filter(o -> o.progress() instanceof Progress.Open).isPresent();
    if (asked || !turn.doorIs(id, DoorState.CLOSED)) {
      turn.state(new Lasting.DoorLeftOpen(id));
      turn.state(new Passing.DoorStaysOpen(id, true));
      Alarms.raise(turn, SupportMatter.DOOR_LEFT_OPEN, id);
      if (turn.attended(id) || turn.currentStep().waitsFor(id)) {
        Idling.somebodyIsHere(turn);
      }
    }
  }

  /// The time is over in which this opening's door might still have moved.
  static void ended(Turn turn, OpeningId id) {
    find(turn, id)
        .filter(o ->
            o.progress() instanceof Progress.Concluded || o.progress() instanceof Progress.GivenUp)
        .ifPresent(o -> {
          turn.state(new Lasting.OpeningEnded(id, o.compartment()));
          Sightings.atRest(turn, o.compartment());
        });
  }

  private static Optional<Opening> find(Turn turn, OpeningId id) {
    return turn.ledger().openings().values().stream().filter(o -> o.id().equals(id)).findFirst();
  }

  private static Optional<Opening> stillOpen(Turn turn, OpeningId id) {
    return find(turn, id).filter(o -> o.progress() instanceof Progress.Open);
  }

  private static Optional<Opening> awaiting(Turn turn, PulseId pulse) {
    return turn.ledger().openings().values().stream()
        .filter(o -> o.pulse().equals(pulse) && o.progress() instanceof Progress.Awaited)
        .findFirst();
  }

  private static boolean somebodyIsBusy(Turn turn) {
    return !(turn.currentStep() instanceof Step.Welcome
        || turn.currentStep() instanceof Step.Starting);
  }
}
