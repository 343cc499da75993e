package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Opening;
import cubby.core.opening.Progress;
import cubby.core.opening.Purpose;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.core.session.Visit;
import cubby.hal.contract.DoorState;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// How a person's time at the screen ends: nothing of it is left for the next one.
final class Sessions {

  private static final Set<Asked> ASKED_OF_A_CLOSED_DOOR =
      EnumSet.of(
          Asked.PARCEL_NOT_SEEN,
          Asked.IS_IT_INSIDE,
          Asked.IS_IT_EMPTY,
          Asked.STILL_INSIDE,
          Asked.SCAN_IT,
          Asked.IS_IT_FIT);

  private Sessions() {}

  /// A courier signs out, and sees what they have done (D12), in their language still.
  static void signOut(Turn turn, Visit.ByCourier courier) {
    var language = turn.presence().attendance().language();
    end(turn);
    var shift = turn.ledger().work().shifts().get(courier.number());
    if (shift != null && !shift.handled().isEmpty()) {
      turn.step(new Step.ShiftOver(shift.handled()));
      turn.state(new Passing.LanguageChosen(language));
      Idling.somebodyIsHere(turn);
    }
  }

  static void end(Turn turn) {
    if (turn.presence().attendance().visit() instanceof Visit.ByCourier(var number, _)) {
      turn.state(new Lasting.CourierSignedOut(number));
    }
    Service.technician(turn)
        .ifPresent(number -> turn.state(new Lasting.TechnicianSignedOut(number)));
    leftUnopened(turn);
    var contradicted = saidToHaveOpened(turn);
    turn.presence().inHand().parcel().ifPresent(parcel -> Deposits.neverWentIn(turn, parcel));
    turn.stopTimer(new TimerId.Idle());
    turn.stopTimer(new TimerId.IdleEnd());
    turn.state(new Passing.VisitBegan(new Visit.Anybody()));
    turn.state(Passing.ParcelInHand.NONE);
    turn.state(new Passing.LeavingAsked(false));
    turn.state(new Passing.LanguageChosen(turn.plan().profile().language()));
    turn.leave();
    contradicted.ifPresent(opening -> {
      Quarantine.impose(turn, opening.compartment(), QuarantineReason.CONTRADICTION);
      Settlement.settle(turn, opening);
    });
    Settlement.settleUnattended(turn);
  }

  /// O5: the door read open before its pulse, and the person, who has said that it opened, goes
  /// away from the question what is inside. Its sensor may never read closed.
  private static Optional<Opening> saidToHaveOpened(Turn turn) {
    return turn.personsStep() instanceof Step.AtDoor(var id, var asked)
            && ASKED_OF_A_CLOSED_DOOR.contains(asked)
            && turn.doorIs(id, DoorState.OPEN)
        ? turn.opening(id).filter(opening -> opening.progress() instanceof Progress.Open)
        : Optional.empty();
  }

  /// The person goes away from a door that was not seen to open. It stays armed (O4). One that read
  /// closed all the time was not open; of one that reads open nobody can tell (O5).
  private static void leftUnopened(Turn turn) {
    if (!(turn.personsStep() instanceof Step.AtDoor(var id, var asked)
        && (asked == Asked.PRESS_DOOR || asked == Asked.DID_IT_OPEN))) {
      return;
    }
    var opening = turn.opening(id).orElseThrow();
    DoorWatch.disarmLater(turn, opening);
    var deposit = opening.purpose() instanceof Purpose.Deposit;
    if (asked == Asked.DID_IT_OPEN) {
      Quarantine.impose(turn, id, QuarantineReason.CONTRADICTION);
    } else if (deposit) {
      Quarantine.impose(turn, id, QuarantineReason.ABANDONED);
      Quarantine.clearIfSeenEmpty(turn, id);
    }
    if (opening.purpose() instanceof Purpose.Deposit(var parcel, _)) {
      Deposits.withdrawIfPresented(turn, parcel);
    }
    if (opening.purpose() instanceof Purpose.PutBack back) {
      PuttingBack.notOpened(turn, opening, back);
    }
    if (asked == Asked.DID_IT_OPEN
        || (deposit && turn.compartment(id) instanceof CompartmentState.Quarantined)) {
      SupportDesk.tell(turn, unclear(opening.purpose()), id);
      UnclearDeposits.count(turn, opening);
    }
  }

  private static SupportMatter unclear(Purpose purpose) {
    return switch (purpose) {
      case Purpose.Deposit _ -> SupportMatter.DEPOSIT_UNCLEAR;
      case Purpose.Pickup _, Purpose.PutBack _, Purpose.Collection _, Purpose.LookAgain _ ->
          SupportMatter.PICKUP_UNCLEAR;
      case Purpose.ByTechnician _, Purpose.CourierLook _, Purpose.Inspection _ ->
          SupportMatter.INSPECTION_UNCLEAR;
    };
  }
}
