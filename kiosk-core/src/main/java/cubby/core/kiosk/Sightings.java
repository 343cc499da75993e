package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Opening;
import cubby.core.opening.Opening.Withdrawal;
import cubby.core.opening.Progress;
import cubby.core.opening.Purpose;
import cubby.core.parcel.ParcelState;
import cubby.core.session.Sight;
import cubby.core.session.Step;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.util.Optional;

/// What a change of the sensors means, for a door that was asked to open and for one that was not.
final class Sightings {

  private Sightings() {}

  static void seen(Turn turn, CompartmentId id, Sight now) {
    var before = turn.sight(id);
    if (now.equals(before)) {
      return;
    }
    turn.state(new Passing.Seen(id, now));
    var opening = turn.opening(id);
    if (opening.isPresent()) {
      asked(turn, opening.get(), before, now);
    } else {
      unasked(turn, id, before, now);
    }
  }

  private static void asked(Turn turn, Opening opening, Sight before, Sight now) {
    switch (opening.progress()) {
      case Progress.Awaited _ -> awaited(turn, opening, before, now);
      case Progress.Open _ -> {
        if (now.door() == DoorState.CLOSED) {
          closed(turn, opening);
        }
      }
      case Progress.Closed _, Progress.Concluded _, Progress.GivenUp _ -> {
        if (hasOpened(before, now)) {
          DoorWatch.opened(turn, opening);
        }
      }
    }
  }

  private static void awaited(Turn turn, Opening opening, Sight before, Sight now) {
    var id = opening.compartment();
    if (!turn.attended(id)) {
      if (now.door() == DoorState.CLOSED) {
        Settlement.settle(turn, opening);
      } else if (now.door() == DoorState.OPEN) {
        DoorWatch.opened(turn, opening);
      }
    } else if (hasOpened(before, now)) {
      DoorWatch.opened(turn, opening);
      quarantineIfNotEmpty(turn, opening, now);
    } else if (emptied(turn, id, before, now)) {
      DoorWatch.opened(turn, opening);
      if (now.door() == DoorState.CLOSED) {
        closed(turn, current(turn, id));
      }
    }
  }

  /// D7: what should be empty is not, at the very moment at which its door opens.
  private static void quarantineIfNotEmpty(Turn turn, Opening opening, Sight now) {
    var id = opening.compartment();
    if (opening.purpose() instanceof Purpose.Deposit(var parcel, _)
        && opening.round() == 0
        && opening.before() == Occupancy.EMPTY
        && now.occupancy() == Occupancy.OCCUPIED) {
      Quarantine.impose(turn, id, QuarantineReason.UNEXPECTED_CONTENT);
      SupportDesk.tell(turn, SupportMatter.UNEXPECTED_CONTENT, id);
      turn.state(new Lasting.WithdrawalBegun(id, parcel, Withdrawal.UNFIT));
    }
  }

  private static void closed(Turn turn, Opening opening) {
    var id = opening.compartment();
    DoorWatch.closed(turn, opening, false);
    if (turn.currentStep() instanceof Step.LateDoor(var late, var resume)) {
      if (late.equals(id)) {
        Settlement.settle(turn, current(turn, id));
        turn.step(resume);
        resumeDoor(turn, resume);
      }
    } else if (turn.attended(id)) {
      verdict(turn, current(turn, id));
    } else {
      Settlement.settle(turn, current(turn, id));
    }
  }

  /// The door that the session was about may have been closed while it waited for the late one.
  private static void resumeDoor(Turn turn, Step resume) {
    if (resume instanceof Step.AtDoor(var id, var asked) && asked == Step.Asked.USE_AND_CLOSE) {
      turn.opening(id)
          .filter(o -> o.progress() instanceof Progress.Closed)
          .ifPresent(o -> verdict(turn, o));
    }
  }

  private static void verdict(Turn turn, Opening opening) {
    switch (opening.purpose()) {
      case Purpose.Deposit deposit -> Deposits.closed(turn, opening, deposit);
      case Purpose.Pickup pickup -> Pickups.closed(turn, opening, pickup);
      case Purpose.LookAgain again -> Pickups.lookedAgain(turn, opening, again);
    }
  }

  // Doors that nobody asked to open

  private static void unasked(Turn turn, CompartmentId id, Sight before, Sight now) {
    if (hasOpened(before, now)) {
      forced(turn, id);
    } else if (before.door() == DoorState.OPEN && now.door() == DoorState.CLOSED) {
      turn.stopTimer(new TimerId.LeftOpen(id));
      turn.state(new Lasting.DoorClosed(id, now.occupancy(), false));
    }
    if (now.door() == DoorState.CLOSED) {
      compareContent(turn, id, before);
    }
  }

  private static void forced(Turn turn, CompartmentId id) {
    turn.state(new Lasting.DoorOpened(id, Optional.empty()));
    turn.startTimer(new TimerId.LeftOpen(id), Limits.LEFT_OPEN);
    if (turn.compartment(id) instanceof CompartmentState.Quarantined(var reason, _)
        && reason == QuarantineReason.UNSEEN) {
      return;
    }
    SupportDesk.tell(turn, SupportMatter.DOOR_FORCED, id);
    if (turn.trusted(id) == Occupancy.UNKNOWN) {
      Quarantine.impose(turn, id, QuarantineReason.OPENED_UNASKED);
    }
  }

  /// Behind a closed door: does the sensor agree with the record?
  private static void compareContent(Turn turn, CompartmentId id, Sight before) {
    var reads = turn.trusted(id);
    switch (turn.compartment(id)) {
      case CompartmentState.Vacant _ -> {
        if (reads == Occupancy.OCCUPIED) {
          Quarantine.impose(turn, id, QuarantineReason.UNEXPECTED_CONTENT);
          SupportDesk.tell(turn, SupportMatter.UNEXPECTED_CONTENT, id);
        }
      }
      case CompartmentState.Holding(var parcel) -> {
        if (reads == Occupancy.EMPTY
            && turn.ledger().parcel(parcel).state() instanceof ParcelState.Stored(_, _, var seen)
            && seen) {
          lost(turn, id, before);
        }
      }
      case CompartmentState.Quarantined _ -> Quarantine.clearIfSeenEmpty(turn, id);
      case CompartmentState.Reserved _, CompartmentState.OutOfService _ -> {}
    }
  }

  /// A parcel that the sensor had seen is gone: taken through an opened door, or behind a closed
  /// one (which no parcel does, so that the sensor is in doubt), or while nobody was looking.
  private static void lost(Turn turn, CompartmentId id, Sight before) {
    switch (before.door()) {
      case OPEN -> {
        var parcel = turn.compartment(id).stored().orElseThrow();
        turn.state(new Lasting.ParcelMissing(parcel, id));
        SupportDesk.tell(turn, SupportMatter.PARCEL_MISSING, id);
      }
      case CLOSED -> {
        turn.state(new Lasting.SensorSuspected(id));
        SupportDesk.tell(turn, SupportMatter.SENSOR_CONTRADICTS, id);
      }
      case UNKNOWN -> {
        Quarantine.impose(turn, id, QuarantineReason.CONTRADICTION);
        SupportDesk.tell(turn, SupportMatter.SENSOR_CONTRADICTS, id);
      }
    }
  }

  private static Opening current(Turn turn, CompartmentId id) {
    return turn.opening(id).orElseThrow();
  }

  private static boolean hasOpened(Sight before, Sight now) {
    return now.door() == DoorState.OPEN && before.door() != DoorState.OPEN;
  }

  /// C5: what was inside is gone after a pulse, so the door was open, whatever its sensor says.
  private static boolean emptied(Turn turn, CompartmentId id, Sight before, Sight now) {
    return before.occupancy() == Occupancy.OCCUPIED
        && now.occupancy() == Occupancy.EMPTY
        && turn.trusted(id) == Occupancy.EMPTY;
  }
}
