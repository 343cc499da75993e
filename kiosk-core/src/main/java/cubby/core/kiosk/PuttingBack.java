package cubby.core.kiosk;

import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Opening;
import cubby.core.opening.Purpose;
import cubby.core.opening.Purpose.PutBack;
import cubby.core.parcel.DisputeCause;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.hal.contract.Occupancy;

/// What was to be taken out is put back, and its door closed (P6, P8).
///
/// That it is another's parcel is disputed however the opening ends; that it is not wanted counts
/// once it is inside again.
final class PuttingBack {

  private PuttingBack() {}

  static void begin(Turn turn, Opening opening, PutBack.Reason why) {
    var id = opening.compartment();
    turn.state(new Lasting.PuttingBackBegun(opening.purpose().about().orElseThrow(), id, why));
    turn.step(new Step.AtDoor(id, Asked.USE_AND_CLOSE));
  }

  /// The door is closed again.
  static void closed(Turn turn, Opening opening, PutBack back) {
    var id = opening.compartment();
    switch (turn.trusted(id)) {
      case OCCUPIED -> isInside(turn, opening, back);
      case EMPTY -> turn.step(new Step.AtDoor(id, Asked.PARCEL_NOT_SEEN));
      case UNKNOWN -> turn.step(new Step.AtDoor(id, Asked.IS_IT_INSIDE));
    }
  }

  /// A button at the door, or after it was closed.
  static void pressed(Turn turn, Opening opening, PutBack back, Asked asked, Choice choice) {
    var id = opening.compartment();
    switch (asked) {
      case PARCEL_NOT_SEEN -> {
        if (choice == Choice.OPEN_AGAIN && Pickups.mayOpenAgain(opening)) {
          DoorWatch.openAgain(turn, opening);
        } else if (choice == Choice.I_HAVE_IT) {
          isTaken(turn, opening, back);
        } else if (choice == Choice.IT_IS_INSIDE
            && Deposits.maySayInside(turn.plan(), turn.current(), opening)) {
          isSaidToBeInside(turn, opening, back);
        }
      }
      case IS_IT_INSIDE -> {
        if (choice == Choice.YES) {
          isSaidToBeInside(turn, opening, back);
        } else if (choice == Choice.NO) {
          turn.step(new Step.AtDoor(id, Asked.PARCEL_NOT_SEEN));
        }
      }
      case DID_IT_OPEN -> {
        if (choice == Choice.YES) {
          DoorWatch.opened(turn, opening);
          turn.step(new Step.AtDoor(id, Asked.IS_IT_INSIDE));
        } else if (choice == Choice.NO) {
          DoorWatch.giveUp(turn, opening, true);
        }
      }
      case PRESS_DOOR -> {
        if (choice == Choice.TRY_AGAIN) {
          DoorWatch.tryAgain(turn, opening);
        }
      }
      case WAIT,
          TAKE_IT_OUT,
          WHICH_DOOR,
          IS_IT_FIT,
          USE_AND_CLOSE,
          USED_ANOTHER,
          IS_IT_EMPTY,
          STILL_INSIDE,
          SCAN_IT -> {}
    }
  }

  private static void isSaidToBeInside(Turn turn, Opening opening, PutBack back) {
    var id = opening.compartment();
    if (turn.trusted(id) == Occupancy.EMPTY) {
      turn.state(new Lasting.SensorSuspected(id));
    }
    isInside(turn, opening, back);
  }

  private static void isInside(Turn turn, Opening opening, PutBack back) {
    switch (back.why()) {
      case NOT_WANTED -> {
        Refusals.refuse(turn, back.parcel());
        Refusals.refused(turn, opening);
      }
      case NOT_MINE -> {
        Claims.dispute(turn, opening, DisputeCause.NOT_MINE);
        Claims.settled(turn, opening);
      }
    }
  }

  /// The person keeps it after all.
  private static void isTaken(Turn turn, Opening opening, PutBack back) {
    var id = opening.compartment();
    if (turn.trusted(id) == Occupancy.OCCUPIED) {
      isInside(turn, opening, back);
      return;
    }
    switch (back.why()) {
      case NOT_WANTED ->
          Pickups.collected(turn, opening, pickup(back), evidence(turn, opening, back));
      case NOT_MINE -> {
        Claims.dispute(turn, opening, DisputeCause.NOT_MINE);
        Claims.settled(turn, opening);
      }
    }
    Pickups.quarantineUnlessClosed(turn, id);
  }

  private static Evidence evidence(Turn turn, Opening opening, PutBack back) {
    return turn.trusted(opening.compartment()) == Occupancy.EMPTY
            && turn.witnessed(opening, back.parcel())
        ? Evidence.SENSOR
        : Evidence.RECIPIENTS_WORD;
  }

  /// Nobody is left to say whether it was put back (O8).
  ///
  /// @param reads what a trusted sensor reads behind the closed door
  static void settle(Turn turn, Opening opening, PutBack back, Occupancy reads) {
    var id = opening.compartment();
    if (!(turn.ledger().parcel(back.parcel()).state() instanceof ParcelState.Stored)) {
      Settlement.lookAgain(turn, opening);
    } else if (back.why() == PutBack.Reason.NOT_MINE) {
      Claims.dispute(turn, opening, DisputeCause.NOT_MINE);
    } else if (reads == Occupancy.OCCUPIED) {
      if (Groups.waitsForRecipient(turn.ledger(), back.parcel())) {
        Refusals.refuse(turn, back.parcel());
      }
    } else if (reads == Occupancy.EMPTY && turn.witnessed(opening, back.parcel())) {
      Pickups.record(turn, opening, pickup(back), Evidence.SETTLED_BY_SENSOR);
    } else {
      Quarantine.impose(turn, id, QuarantineReason.NOT_CONFIRMED);
      SupportDesk.tell(turn, SupportMatter.PICKUP_UNCLEAR, id);
    }
  }

  /// The door that was to be opened once more did not open: what was said against the parcel
  /// stands.
  static void notOpened(Turn turn, Opening opening, PutBack back) {
    if (back.why() == PutBack.Reason.NOT_MINE && !Claims.isDisputed(turn, opening)) {
      Claims.dispute(turn, opening, DisputeCause.NOT_MINE);
    }
  }

  private static Purpose.Pickup pickup(PutBack back) {
    return new Purpose.Pickup(back.parcel(), back.by());
  }
}
