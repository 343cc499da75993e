package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.TimerId;
import cubby.core.fact.Passing;
import cubby.core.opening.Progress;
import cubby.core.session.Step;

/// When nobody touches the screen (X4). With a door open, the door's own reminders count instead.
final class Idling {

  private Idling() {}

  static void somebodyIsHere(Turn turn) {
    if (turn.presence().attendance().leaving()) {
      turn.state(new Passing.LeavingAsked(false));
    }
    turn.stopTimer(new TimerId.IdleEnd());
    turn.startTimer(new TimerId.Idle(), Limits.IDLE_WARN);
  }

  /// Whether there is anything that must not be left for the next person.
  static boolean leavesATrace(Turn turn) {
    return switch (turn.currentStep()) {
      case Step.Starting _, Step.Welcome _ ->
          turn.presence().attendance().language() != turn.plan().profile().language();
      default -> true;
    };
  }

  static void idle(Turn turn) {
    if (turn.currentStep() instanceof Step.Welcome || turn.currentStep() instanceof Step.Starting) {
      turn.state(new Passing.LanguageChosen(turn.plan().profile().language()));
    } else if (mayEnd(turn, turn.currentStep())) {
      turn.state(new Passing.LeavingAsked(true));
      turn.startTimer(new TimerId.IdleEnd(), Limits.IDLE_END);
    }
  }

  static void idleEnded(Turn turn) {
    if (turn.presence().attendance().leaving() && mayEnd(turn, turn.currentStep())) {
      Sessions.end(turn);
    }
  }

  /// Not while a door is open, or about to be; then the idle timer starts afresh when it is closed,
  /// given up, or left open so long that support has been told: from then on the first screen names
  /// it (O6).
  private static boolean mayEnd(Turn turn, Step step) {
    return switch (step) {
      case Step.Starting _, Step.Welcome _ -> false;
      case Step.LateDoor(var late, var resume) ->
          leftOpen(turn.presence(), late) && mayEnd(turn, resume);
      case Step.AtDoor(var id, var asked) ->
          switch (asked) {
            case WAIT -> false;
            case USE_AND_CLOSE, TAKE_IT_OUT ->
                leftOpen(turn.presence(), id)
                    || turn.opening(id)
                        .filter(o -> o.progress() instanceof Progress.Closed)
                        .isPresent();
            case PRESS_DOOR,
                DID_IT_OPEN,
                PARCEL_NOT_SEEN,
                USED_ANOTHER,
                IS_IT_INSIDE,
                IS_IT_EMPTY,
                STILL_INSIDE,
                SCAN_IT,
                WHICH_DOOR,
                IS_IT_FIT ->
                true;
          };
      case Step.ChooseLanguage _,
          Step.EnterCode _,
          Step.ReturnOrSend _,
          Step.EnterReturn _,
          Step.EnterSender _,
          Step.EnterRecipient _,
          Step.ChooseCustomerSize _,
          Step.Receipt _,
          Step.DepositsClosed _,
          Step.OtherKiosk _,
          Step.WhatIsIt _,
          Step.EnterCodeToRefuse _,
          Step.CodeHelp _,
          Step.FindParcel _,
          Step.CodeAskedFor _,
          Step.ConfirmRefusal _,
          Step.Refused _,
          Step.NextParcel _,
          Step.EnterNumber _,
          Step.EnterPin _,
          Step.CheckingPin _,
          Step.SignInFailed _,
          Step.EnterOneTimeCode _,
          Step.CheckingOneTimeCode _,
          Step.Compartments _,
          Step.OneCompartment _,
          Step.PastOf _,
          Step.Buses _,
          Step.Diagnosing _,
          Step.Diagnosed _,
          Step.WhyWork _,
          Step.ScanParcel _,
          Step.AlreadyInside _,
          Step.ToCollect _,
          Step.IsItFit _,
          Step.CollectionUnclear _,
          Step.ShiftOver _,
          Step.ChooseSize _,
          Step.EnterContact _,
          Step.PickRecipient _,
          Step.Full _,
          Step.GaveUp _,
          Step.SetAside _,
          Step.Collected _ ->
          true;
    };
  }

  /// Whether the door has stood open so long that support has been told.
  static boolean leftOpen(Presence presence, CompartmentId id) {
    return Boolean.TRUE.equals(presence.readings().openLong().get(id));
  }
}
