package cubby.core.kiosk;

import cubby.core.cabinet.QuarantineReason;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.opening.Purpose;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.core.session.Visit;
import java.util.Optional;

/// How a person's time at the screen ends: nothing of it is left for the next one.
final class Sessions {

  private Sessions() {}

  static void end(Turn turn) {
    if (turn.presence().visit() instanceof Visit.ByCourier(var number, _)) {
      turn.state(new Lasting.CourierSignedOut(number));
    }
    leftUnopened(turn);
    turn.stopTimer(new TimerId.Idle());
    turn.stopTimer(new TimerId.IdleEnd());
    turn.state(new Passing.VisitBegan(new Visit.Anybody()));
    turn.state(new Passing.ParcelInHand(Optional.empty(), 0));
    turn.state(new Passing.LeavingAsked(false));
    turn.state(new Passing.LanguageChosen(turn.plan().profile().language()));
    turn.step(new Step.Welcome());
    Settlement.settleUnattended(turn);
  }

  /// The person goes away from a door that did not open: it was watched all the time, and stays
  /// armed (O4).
  private static void leftUnopened(Turn turn) {
    if (turn.currentStep() instanceof Step.AtDoor(var id, var asked)
        && (asked == Asked.PRESS_DOOR || asked == Asked.DID_IT_OPEN)) {
      var opening = turn.opening(id).orElseThrow();
      DoorWatch.disarmLater(turn, opening);
      if (opening.purpose() instanceof Purpose.Deposit(var parcel, _)) {
        Quarantine.impose(turn, id, QuarantineReason.ABANDONED);
        Quarantine.clearIfSeenEmpty(turn, id);
        Deposits.withdrawIfPresented(turn, parcel);
      }
    }
  }
}
