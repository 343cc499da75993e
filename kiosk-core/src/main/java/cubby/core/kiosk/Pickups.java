package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Opening;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.util.Optional;

/// Pickup at the door: open, take out, close (P3–P5, P7).
final class Pickups {

  private Pickups() {}

  /// Whoever the parcel waits for is here: opens its door, if it can be reached.
  static void begin(Turn turn, ParcelId parcel, Collector by, boolean byQr) {
    if (!(turn.ledger().parcel(parcel).state() instanceof ParcelState.Stored(var id, _, _))) {
      throw new IllegalStateException("only a stored parcel can be taken out");
    }
    if (!turn.reachable(id)) {
      unreachable(turn, id);
      return;
    }
    turn.state(new Lasting.PickupAuthorised(parcel, id, byQr));
    DoorWatch.open(turn, id, new Purpose.Pickup(parcel, by));
  }

  private static void unreachable(Turn turn, CompartmentId id) {
    var caseNumber = SupportDesk.tell(turn, SupportMatter.DOOR_UNREACHABLE, id);
    turn.step(new Step.GaveUp(id, caseNumber, false));
  }

  static void closed(Turn turn, Opening opening, Purpose.Pickup pickup) {
    var id = opening.compartment();
    switch (turn.trusted(id)) {
      case OCCUPIED -> {
        if (PutIn.isIn(turn, opening)) {
          PutIn.dispute(turn, opening);
          Claims.settled(turn, opening);
        } else {
          turn.step(new Step.AtDoor(id, Asked.STILL_INSIDE));
        }
      }
      case EMPTY -> {
        if (turn.witnessed(opening, pickup.parcel())) {
          collected(turn, opening, pickup, Evidence.SENSOR);
        } else {
          turn.step(new Step.AtDoor(id, Asked.IS_IT_EMPTY));
        }
      }
      case UNKNOWN -> turn.step(new Step.AtDoor(id, Asked.IS_IT_EMPTY));
    }
  }

  static void lookedAgain(Turn turn, Opening opening, Purpose.LookAgain again) {
    var id = opening.compartment();
    switch (turn.trusted(id)) {
      case EMPTY -> lookedAndLeft(turn, opening, again);
      case OCCUPIED -> {
        Quarantine.impose(turn, id, QuarantineReason.UNEXPECTED_CONTENT);
        setAside(turn, opening, SupportMatter.UNEXPECTED_CONTENT);
      }
      case UNKNOWN -> turn.step(new Step.AtDoor(id, Asked.IS_IT_EMPTY));
    }
  }

  /// A button at the door, or after it was closed.
  static void pressed(Turn turn, Opening opening, Asked asked, Choice choice) {
    switch (asked) {
      case STILL_INSIDE -> {
        if (choice == Choice.OPEN_AGAIN && mayOpenAgain(opening)) {
          DoorWatch.openAgain(turn, opening);
        } else if (choice == Choice.LEAVE_IT) {
          quarantineUnlessClosed(turn, opening.compartment());
          DoorWatch.conclude(turn, opening);
          Groups.goOn(turn);
        } else {
          Claims.behindClosedDoor(turn, opening, choice);
        }
      }
      case IS_IT_EMPTY -> {
        if (choice == Choice.YES) {
          takenOnRecipientsWord(turn, opening);
        } else if (choice == Choice.NO) {
          notEmpty(turn, opening);
        } else if (choice == Choice.IT_WAS_EMPTY) {
          Claims.wasEmptyWhenOpened(turn, opening);
        }
      }
      case DID_IT_OPEN -> {
        if (choice == Choice.YES) {
          DoorWatch.opened(turn, opening);
          turn.step(new Step.AtDoor(opening.compartment(), Asked.IS_IT_EMPTY));
        } else if (choice == Choice.NO) {
          DoorWatch.giveUp(turn, opening, true);
        }
      }
      case PRESS_DOOR -> {
        if (choice == Choice.TRY_AGAIN) {
          DoorWatch.tryAgain(turn, opening);
        }
      }
      case USE_AND_CLOSE -> Claims.atOpenDoor(turn, opening, choice);
      case WAIT,
          PARCEL_NOT_SEEN,
          USED_ANOTHER,
          IS_IT_INSIDE,
          SCAN_IT,
          TAKE_IT_OUT,
          WHICH_DOOR,
          IS_IT_FIT -> {}
    }
  }

  /// P7: once, for a minute, while the same person is at the screen, and not while somebody
  /// elsewhere has the door opened.
  static void lookAgain(Turn turn, Step.Collected step) {
    if (step.openAgainUntil().filter(until -> turn.now().uptime().isBefore(until)).isEmpty()
        || !turn.ledger().parcels().byId().containsKey(step.parcel())) {
      Sessions.end(turn);
    } else if (RemoteOpenings.isOpening(turn.ledger(), step.compartment())) {
      return;
    } else if (!turn.reachable(step.compartment())) {
      unreachable(turn, step.compartment());
    } else {
      DoorWatch.open(turn, step.compartment(), new Purpose.LookAgain(step.parcel()));
    }
  }

  private static void takenOnRecipientsWord(Turn turn, Opening opening) {
    var id = opening.compartment();
    if (turn.trusted(id) == Occupancy.OCCUPIED) {
      turn.step(new Step.AtDoor(id, Asked.STILL_INSIDE));
      return;
    }
    switch (opening.purpose()) {
      case Purpose.Pickup pickup -> collected(turn, opening, pickup, Evidence.RECIPIENTS_WORD);
      case Purpose.LookAgain again -> lookedAndLeft(turn, opening, again);
      case Purpose.Deposit _,
          Purpose.PutBack _,
          Purpose.Collection _,
          Purpose.CourierLook _,
          Purpose.Inspection _,
          Purpose.ByTechnician _ ->
          throw new IllegalStateException("nothing is picked up");
    }
    quarantineUnlessClosed(turn, id);
  }

  /// O5: the door's sensor is not to be believed, so that its compartment is not to be offered.
  static void quarantineUnlessClosed(Turn turn, CompartmentId id) {
    if (!turn.doorIs(id, DoorState.CLOSED)) {
      Quarantine.impose(turn, id, QuarantineReason.CONTRADICTION);
    }
  }

  private static void notEmpty(Turn turn, Opening opening) {
    if (mayOpenAgain(opening)) {
      DoorWatch.openAgain(turn, opening);
    } else {
      Quarantine.impose(turn, opening.compartment(), QuarantineReason.NOT_CONFIRMED);
      setAside(turn, opening, SupportMatter.PICKUP_UNCLEAR);
    }
  }

  private static void setAside(Turn turn, Opening opening, SupportMatter matter) {
    var id = opening.compartment();
    DoorWatch.conclude(turn, opening);
    turn.step(new Step.SetAside(id, SupportDesk.tell(turn, matter, id)));
  }

  static void collected(Turn turn, Opening opening, Purpose.Pickup pickup, Evidence evidence) {
    record(turn, opening, pickup, evidence);
    DoorWatch.conclude(turn, opening);
    turn.step(
        new Step.Collected(
            opening.compartment(),
            pickup.parcel(),
            Optional.of(turn.now().uptime().plus(Limits.LOOK_AGAIN))));
  }

  private static void lookedAndLeft(Turn turn, Opening opening, Purpose.LookAgain again) {
    DoorWatch.conclude(turn, opening);
    turn.step(new Step.Collected(opening.compartment(), again.parcel(), Optional.empty()));
  }

  /// Custody goes to whoever took it and the code is spent.
  static void record(Turn turn, Opening opening, Purpose.Pickup pickup, Evidence evidence) {
    record(turn, opening, pickup.parcel(), pickup.by(), evidence);
  }

  static void record(Turn turn, Opening opening, ParcelId parcel, Collector by, Evidence evidence) {
    turn.state(new Lasting.ParcelCollected(parcel, opening.compartment(), by, evidence));
    if (by instanceof Collector.Recipient) {
      Letters.collected(turn, turn.ledger().parcel(parcel));
      Receipts.collected(turn, turn.ledger().parcel(parcel));
    }
  }

  static boolean mayOpenAgain(Opening opening) {
    return opening.round() < Limits.REOPENINGS_MAX;
  }
}
