package cubby.core.kiosk;

import cubby.core.effect.TimerId;
import cubby.core.fact.Passing;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;

/// When nobody touches the screen (X4). With a door open, the door's own reminders count instead.
final class Idling {

  private Idling() {}

  static void somebodyIsHere(Turn turn) {
    if (turn.presence().leaving()) {
      turn.state(new Passing.LeavingAsked(false));
    }
    turn.stopTimer(new TimerId.IdleEnd());
    turn.startTimer(new TimerId.Idle(), Limits.IDLE_WARN);
  }

  /// Whether there is anything that must not be left for the next person.
  static boolean leavesATrace(Turn turn) {
    return switch (turn.currentStep()) {
      case Step.Starting _ -> false;
      case Step.Welcome _ -> turn.presence().language() != turn.plan().profile().language();
      default -> true;
    };
  }

  static void idle(Turn turn) {
    if (turn.currentStep() instanceof Step.Welcome) {
      turn.state(new Passing.LanguageChosen(turn.plan().profile().language()));
    } else if (mayEnd(turn.currentStep())) {
      turn.state(new Passing.LeavingAsked(true));
      turn.startTimer(new TimerId.IdleEnd(), Limits.IDLE_END);
    }
  }

  static void idleEnded(Turn turn) {
    if (turn.presence().leaving() && mayEnd(turn.currentStep())) {
      Sessions.end(turn);
    }
  }

  /// Not while a door is open, or about to be; then the idle timer starts afresh when it is closed
  /// or given up.
  private static boolean mayEnd(Step step) {
    return switch (step) {
      case Step.Starting _, Step.Welcome _, Step.LateDoor _ -> false;
      case Step.AtDoor(_, var asked) -> asked != Asked.WAIT && asked != Asked.USE_AND_CLOSE;
      case Step.EnterCode _,
          Step.OtherKiosk _,
          Step.WhatIsIt _,
          Step.EnterNumber _,
          Step.EnterPin _,
          Step.CheckingPin _,
          Step.SignInFailed _,
          Step.ScanParcel _,
          Step.AlreadyInside _,
          Step.ChooseSize _,
          Step.EnterContact _,
          Step.Full _,
          Step.GaveUp _,
          Step.SetAside _,
          Step.Collected _ ->
          true;
    };
  }
}
