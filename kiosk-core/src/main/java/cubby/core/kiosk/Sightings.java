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
import cubby.core.parcel.ParcelId;
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
    turn.opening(id).ifPresent(opening -> PutIn.seen(turn, opening, before, now));
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
        } else if (hasOpened(before, now) && !turn.attended(opening.compartment())) {
          DoorWatch.holdUp(turn, opening.compartment());
        } else {
          Inspections.sensed(turn, opening, before, now);
        }
      }
      case Progress.Closed _ -> {
        if (hasOpened(before, now)) {
          DoorWatch.opened(turn, opening);
        } else if (now.door() == DoorState.CLOSED) {
          stillClosed(turn, opening, before);
        }
      }
      case Progress.Concluded _, Progress.GivenUp _ -> {
        if (hasOpened(before, now)) {
          DoorWatch.opened(turn, opening);
        } else if (emptied(turn, opening.compartment(), before, now)) {
          openedUnseen(turn, opening, now);
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
    } else if (emptied(turn, id, before, now) || hasClosed(before, now)) {
      openedUnseen(turn, opening, now);
    }
  }

  /// The door was open, though its sensor did not show when.
  private static void openedUnseen(Turn turn, Opening opening, Sight now) {
    DoorWatch.opened(turn, opening);
    if (now.door() == DoorState.CLOSED) {
      closed(turn, current(turn, opening.compartment()));
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
    if (!turn.attended(id)) {
      Settlement.settle(turn, current(turn, id));
      letGo(turn, id);
    } else if (!(turn.currentStep() instanceof Step.LateDoor)) {
      verdict(turn, current(turn, id));
    }
  }

  /// A courier says that the late door is closed, though its sensor says otherwise (O6).
  static void lateClosedOnCouriersWord(Turn turn, CompartmentId id) {
    turn.opening(id)
        .filter(o -> o.progress() instanceof Progress.Open)
        .ifPresent(o -> DoorWatch.closed(turn, o, true));
    turn.opening(id).ifPresent(o -> Settlement.settle(turn, o));
    Quarantine.impose(turn, id, QuarantineReason.CONTRADICTION);
    letGo(turn, id);
  }

  private static void letGo(Turn turn, CompartmentId id) {
    if (turn.currentStep().waitsFor(id)) {
      turn.letGo(id);
      resumeDoor(turn);
    }
  }

  /// A door that was closed before and still is: what is read behind it may have changed, or be
  /// read for the first time since a restart or a loss. After a loss the question that the person
  /// is being asked stands.
  private static void stillClosed(Turn turn, Opening opening, Sight before) {
    if (!turn.attended(opening.compartment())) {
      Settlement.settle(turn, opening);
    } else if (!(turn.currentStep() instanceof Step.LateDoor)
        && before.door() != DoorState.UNKNOWN
        && turn.trusted(opening.compartment()) != Occupancy.UNKNOWN) {
      verdict(turn, opening);
    }
  }

  /// The door that the session was about may have been closed while it waited for the late one.
  private static void resumeDoor(Turn turn) {
    if (turn.currentStep() instanceof Step.AtDoor(var id, var asked)
        && (asked == Step.Asked.USE_AND_CLOSE || asked == Step.Asked.TAKE_IT_OUT)) {
      turn.opening(id)
          .filter(o -> o.progress() instanceof Progress.Closed)
          .ifPresent(o -> verdict(turn, o));
    }
  }

  private static void verdict(Turn turn, Opening opening) {
    if (Claims.isDisputed(turn, opening)) {
      Claims.settled(turn, opening);
      return;
    }
    switch (opening.purpose()) {
      case Purpose.Deposit deposit -> Deposits.closed(turn, opening, deposit);
      case Purpose.Pickup pickup -> Pickups.closed(turn, opening, pickup);
      case Purpose.PutBack back -> PuttingBack.closed(turn, opening, back);
      case Purpose.LookAgain again -> Pickups.lookedAgain(turn, opening, again);
      case Purpose.Collection collection -> Collections.closed(turn, opening, collection);
      case Purpose.ByTechnician inspection -> Inspections.closed(turn, opening, inspection);
      case Purpose.CourierLook _ -> CourierLooks.closed(turn, opening);
      case Purpose.Inspection _ -> Settlement.settle(turn, opening);
    }
  }

  // Doors that nobody asked to open

  private static void unasked(Turn turn, CompartmentId id, Sight before, Sight now) {
    if (hasOpened(before, now)) {
      forced(turn, id);
    } else if (hasClosed(before, now)) {
      turn.stopTimer(new TimerId.LeftOpen(id));
      turn.state(new Lasting.DoorClosed(id, now.occupancy(), false));
    }
    if (now.door() == DoorState.CLOSED) {
      letGo(turn, id);
      compareContent(turn, id, before);
    }
  }

  /// The door answers for no opening any more: from now on its content is compared with the record.
  static void atRest(Turn turn, CompartmentId id) {
    if (turn.doorIs(id, DoorState.CLOSED)) {
      compareContent(turn, id, turn.sight(id));
    }
  }

  private static void forced(Turn turn, CompartmentId id) {
    turn.state(new Lasting.DoorOpened(id, Optional.empty()));
    turn.startTimer(new TimerId.LeftOpen(id), Limits.LEFT_OPEN);
    if (turn.compartment(id) instanceof CompartmentState.Quarantined(var reason, _)
        && reason == QuarantineReason.UNSEEN) {
      return;
    }
    var wiring = WiringCheck.awaited(turn);
    if (wiring.isPresent()) {
      WiringCheck.mixedUp(turn, wiring.get().compartment(), id);
      DoorWatch.holdUp(turn, id);
    } else if (!turn.ledger().upkeep().keyIsAnnounced(id, turn.now().uptime())) {
      Alarms.raise(turn, SupportMatter.DOOR_FORCED, id);
    }
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
        if (reads == Occupancy.EMPTY && turn.ledger().parcel(parcel).state().wasSeenInside()) {
          lost(turn, id, before);
        }
      }
      case CompartmentState.Quarantined(_, var parcel) -> {
        parcel.ifPresent(it -> goneThroughTheDoor(turn, id, it, before));
        Quarantine.clearIfSeenEmpty(turn, id);
      }
      case CompartmentState.OutOfService(_, var parcel) ->
          parcel.ifPresent(it -> goneThroughTheDoor(turn, id, it, before));
      case CompartmentState.Reserved _ -> {}
    }
  }

  /// A parcel in a compartment that nobody is sent to. What a disputed one is, support must find
  /// out.
  private static void goneThroughTheDoor(
      Turn turn, CompartmentId id, ParcelId parcel, Sight before) {
    var state = turn.ledger().parcel(parcel).state();
    if (before.door() == DoorState.OPEN
        && turn.trusted(id) == Occupancy.EMPTY
        && state.wasSeenInside()
        && !(state instanceof ParcelState.Disputed)) {
      Quarantine.missing(turn, id, parcel);
    }
  }

  /// A parcel that the sensor had seen is gone: taken through an opened door, or behind a closed
  /// one (which no parcel does, so that the sensor is in doubt), or while nobody was looking.
  private static void lost(Turn turn, CompartmentId id, Sight before) {
    switch (before.door()) {
      case OPEN -> {
        Quarantine.missing(turn, id, turn.compartment(id).stored().orElseThrow());
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

  private static boolean hasClosed(Sight before, Sight now) {
    return before.door() == DoorState.OPEN && now.door() == DoorState.CLOSED;
  }

  /// C5: what was inside is gone after a pulse, so the door was open, whatever its sensor says.
  private static boolean emptied(Turn turn, CompartmentId id, Sight before, Sight now) {
    return before.occupancy() == Occupancy.OCCUPIED
        && now.occupancy() == Occupancy.EMPTY
        && turn.trusted(id) == Occupancy.EMPTY;
  }
}
