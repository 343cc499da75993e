package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.input.Scan;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Opening;
import cubby.core.opening.Purpose;
import cubby.core.opening.Purpose.Collection.Scanned;
import cubby.core.parcel.CollectionCause;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.person.Carrier;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.screen.ScreenModel.ToCollect.Reason;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.core.session.Visit;
import cubby.hal.contract.Occupancy;
import java.util.List;
import java.util.Optional;

/// A courier takes away what is overdue, refused, returned or not taken back (L1).
final class Collections {

  private Collections() {}

  /// A parcel that is to be taken away.
  record Due(Parcel parcel, CompartmentId compartment, Reason reason) {}

  /// What a carrier's couriers are to take away, in the order of the compartments.
  static List<Due> due(KioskState state, Carrier carrier) {
    return state.directory().parcels().toCollect().of(carrier).stream()
        .map(state.ledger()::parcel)
        .flatMap(parcel -> due(parcel).stream())
        .toList();
  }

  private static Optional<Due> due(Parcel parcel) {
    return switch (parcel.state()) {
      case ParcelState.Overdue(var id, _, _) -> Optional.of(new Due(parcel, id, Reason.OVERDUE));
      case ParcelState.Stored(var id, Waiting.ForCourier(var cause), _) ->
          Optional.of(new Due(parcel, id, reason(cause)));
      case ParcelState.Announced _,
          ParcelState.Withdrawn _,
          ParcelState.Stored _,
          ParcelState.Disputed _,
          ParcelState.Missing _,
          ParcelState.Collected _ ->
          Optional.empty();
    };
  }

  private static Reason reason(CollectionCause cause) {
    return switch (cause) {
      case RETURNED -> Reason.RETURNED;
      case REFUSED -> Reason.REFUSED;
      case NOT_TAKEN_BACK -> Reason.NOT_TAKEN_BACK;
      case DISPUTED -> Reason.DISPUTED;
    };
  }

  /// Whether it makes sense to try this door: a jammed one is for a technician, and one that
  /// somebody elsewhere has opened is theirs for now.
  static boolean opens(KioskPlan plan, KioskState state, CompartmentId id) {
    var known = state.ledger().compartments().get(id);
    return known != null
        && Offers.reachable(plan, state, id)
        && !Deadlines.standsStill(known.state());
  }

  // At the list

  /// To the list, or back to putting in if nothing is on it.
  static void list(Turn turn, Visit.ByCourier courier, Optional<CompartmentId> last) {
    list(turn, courier, last, false);
  }

  private static void list(
      Turn turn, Visit.ByCourier courier, Optional<CompartmentId> last, boolean taken) {
    if (due(turn.current(), courier.carrier()).isEmpty() && !taken) {
      turn.step(new Step.ScanParcel(ScanTrouble.NONE, Optional.empty()));
    } else {
      turn.step(new Step.ToCollect(last, taken));
    }
  }

  /// The next one after the last: whoever left something inside is not sent there again at once.
  static void openNext(Turn turn, Visit.ByCourier courier, Optional<CompartmentId> last) {
    var opening =
        due(turn.current(), courier.carrier()).stream()
            .filter(due -> opens(turn.plan(), turn.current(), due.compartment()))
            .toList();
    opening.stream()
        .filter(due -> last.filter(it -> due.compartment().compareTo(it) <= 0).isEmpty())
        .findFirst()
        .or(() -> opening.stream().findFirst())
        .ifPresent(due ->
            DoorWatch.open(
                turn,
                due.compartment(),
                new Purpose.Collection(due.parcel().id(), courier.number(), Scanned.NOTHING)));
  }

  // At the door

  static void scanned(Turn turn, Opening opening, Purpose.Collection collection, Scan scan) {
    if (!(scan instanceof Scan.Barcode(var barcode)) || SignIn.badge(turn, scan).isPresent()) {
      return;
    }
    var id = opening.compartment();
    var parcel = turn.ledger().parcel(collection.parcel());
    var right = barcode.digest().equals(parcel.tracking().digest());
    turn.state(new Lasting.CollectionScanned(parcel.id(), id, right));
    if (right
        && turn.currentStep() instanceof Step.AtDoor(_, var asked)
        && asked == Asked.SCAN_IT) {
      saidToBeEmpty(turn, turn.opening(id).orElseThrow(), collection.with(Scanned.RIGHT));
    }
  }

  /// The door is closed again.
  static void closed(Turn turn, Opening opening, Purpose.Collection collection) {
    var id = opening.compartment();
    switch (turn.trusted(id)) {
      case OCCUPIED -> {
        if (collection.scanned() == Scanned.WRONG) {
          unclear(turn, opening, QuarantineReason.CONTRADICTION);
        } else {
          turn.step(new Step.AtDoor(id, Asked.STILL_INSIDE));
        }
      }
      case EMPTY -> {
        if (turn.witnessed(opening, collection.parcel())) {
          empty(turn, opening, collection);
        } else {
          turn.step(new Step.AtDoor(id, Asked.IS_IT_EMPTY));
        }
      }
      case UNKNOWN -> turn.step(new Step.AtDoor(id, Asked.IS_IT_EMPTY));
    }
  }

  /// A button at the door, or after it was closed.
  static void pressed(
      Turn turn, Opening opening, Purpose.Collection collection, Asked asked, Choice choice) {
    var id = opening.compartment();
    switch (asked) {
      case USE_AND_CLOSE -> {
        if (choice == Choice.IT_IS_CLOSED && Deposits.maySayClosed(turn.current(), id)) {
          DoorWatch.closed(turn, opening, true);
          turn.step(new Step.AtDoor(id, Asked.IS_IT_EMPTY));
        }
      }
      case STILL_INSIDE -> {
        if (choice == Choice.OPEN_AGAIN && Pickups.mayOpenAgain(opening)) {
          DoorWatch.openAgain(turn, opening);
        } else if (choice == Choice.LEAVE_IT) {
          Pickups.quarantineUnlessClosed(turn, id);
          DoorWatch.conclude(turn, opening);
          courier(turn).ifPresent(by -> list(turn, by, Optional.of(id)));
        }
      }
      case IS_IT_EMPTY -> {
        if (choice == Choice.YES) {
          saidToBeEmpty(turn, opening, collection);
        } else if (choice == Choice.NO) {
          notEmpty(turn, opening, collection);
        }
      }
      case SCAN_IT -> {
        if (choice == Choice.OPEN_AGAIN && Pickups.mayOpenAgain(opening)) {
          DoorWatch.openAgain(turn, opening);
        } else if (choice == Choice.CANNOT_SCAN && collection.scanned() != Scanned.WRONG) {
          SupportDesk.tell(turn, SupportMatter.PICKUP_UNCLEAR, id);
          saidToBeEmpty(turn, opening, collection.with(Scanned.RIGHT));
        }
      }
      case DID_IT_OPEN -> {
        if (choice == Choice.YES) {
          DoorWatch.opened(turn, opening);
          turn.step(new Step.AtDoor(id, Asked.IS_IT_EMPTY));
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
          PARCEL_NOT_SEEN,
          USED_ANOTHER,
          IS_IT_INSIDE,
          TAKE_IT_OUT,
          WHICH_DOOR,
          IS_IT_FIT -> {}
    }
  }

  private static void saidToBeEmpty(Turn turn, Opening opening, Purpose.Collection collection) {
    if (turn.trusted(opening.compartment()) == Occupancy.OCCUPIED) {
      turn.step(new Step.AtDoor(opening.compartment(), Asked.STILL_INSIDE));
    } else {
      empty(turn, opening, collection);
    }
  }

  private static void notEmpty(Turn turn, Opening opening, Purpose.Collection collection) {
    if (collection.scanned() == Scanned.WRONG) {
      unclear(turn, opening, QuarantineReason.CONTRADICTION);
    } else if (Pickups.mayOpenAgain(opening)) {
      DoorWatch.openAgain(turn, opening);
    } else {
      unclear(turn, opening, QuarantineReason.NOT_CONFIRMED);
    }
  }

  /// What was in it is out; is it the right parcel?
  private static void empty(Turn turn, Opening opening, Purpose.Collection collection) {
    if (collection.scanned() == Scanned.RIGHT) {
      taken(turn, opening, evidence(turn, opening, collection));
    } else {
      turn.step(new Step.AtDoor(opening.compartment(), Asked.SCAN_IT));
    }
  }

  /// C5: a sensor that had not seen the parcel is no witness of its going.
  private static Evidence evidence(Turn turn, Opening opening, Purpose.Collection collection) {
    return turn.witnessed(opening, collection.parcel())
            && turn.trusted(opening.compartment()) == Occupancy.EMPTY
        ? Evidence.SENSOR
        : Evidence.COURIERS_WORD;
  }

  private static void taken(Turn turn, Opening opening, Evidence evidence) {
    var id = opening.compartment();
    record(turn, opening, evidence);
    Pickups.quarantineUnlessClosed(turn, id);
    DoorWatch.conclude(turn, opening);
    if (CourierLooks.mayClear(turn, id)) {
      turn.step(new Step.IsItFit(id));
    } else {
      courier(turn).ifPresent(by -> list(turn, by, Optional.of(id), true));
    }
  }

  /// Custody goes to the courier.
  static void record(Turn turn, Opening opening, Evidence evidence) {
    if (opening.purpose() instanceof Purpose.Collection(var parcel, var by, _)) {
      Pickups.record(turn, opening, parcel, new Collector.ByCourier(by), evidence);
    }
  }

  private static void unclear(Turn turn, Opening opening, QuarantineReason reason) {
    var id = opening.compartment();
    Quarantine.impose(turn, id, reason);
    DoorWatch.conclude(turn, opening);
    turn.step(
        new Step.CollectionUnclear(id, SupportDesk.tell(turn, SupportMatter.PICKUP_UNCLEAR, id)));
  }

  /// The door would not open, and the courier goes on.
  static void goOn(Turn turn, Visit.ByCourier courier, CompartmentId id) {
    list(turn, courier, Optional.of(id));
  }

  /// Whether the door that was given up was to be opened for a collection.
  static boolean wasFor(Turn turn, CompartmentId id) {
    return turn.opening(id).filter(it -> it.purpose() instanceof Purpose.Collection).isPresent();
  }

  // C4

  /// A courier who has just looked in says whether it may be used again.
  static void saidToBeFit(Turn turn, Visit.ByCourier courier, CompartmentId id, boolean fit) {
    if (fit && CourierLooks.mayClear(turn, id)) {
      turn.state(new Lasting.CourierCleared(id, courier.number()));
    }
    list(turn, courier, Optional.of(id), true);
  }

  // When the courier has gone

  /// The door is closed, and nobody is left to say what came of it.
  static void settle(Turn turn, Opening opening, Purpose.Collection collection, Occupancy reads) {
    var id = opening.compartment();
    if (reads == Occupancy.EMPTY && turn.witnessed(opening, collection.parcel())) {
      record(turn, opening, Evidence.SETTLED_BY_SENSOR);
      if (collection.scanned() != Scanned.RIGHT) {
        SupportDesk.tell(turn, SupportMatter.PICKUP_UNCLEAR, id);
      }
    } else if (reads == Occupancy.OCCUPIED && collection.scanned() == Scanned.WRONG) {
      Quarantine.impose(turn, id, QuarantineReason.CONTRADICTION);
      SupportDesk.tell(turn, SupportMatter.PICKUP_UNCLEAR, id);
    } else if (reads != Occupancy.OCCUPIED) {
      Quarantine.impose(turn, id, QuarantineReason.NOT_CONFIRMED);
      SupportDesk.tell(turn, SupportMatter.PICKUP_UNCLEAR, id);
    }
  }

  private static Optional<Visit.ByCourier> courier(Turn turn) {
    return turn.presence().attendance().visit() instanceof Visit.ByCourier by
        ? Optional.of(by)
        : Optional.empty();
  }
}
