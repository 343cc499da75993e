package cubby.core.kiosk;

import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.CompartmentState.Vacant;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Opening;
import cubby.core.opening.Purpose;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.session.Sight;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.core.session.Visit;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A courier is asked to look into a compartment that is kept from use until a person has (C4).
final class CourierLooks {

  /// What a courier's look may clear: the others are a matter of the machine, or of support.
  private static final Set<QuarantineReason> CLEARED_BY_COURIER =
      EnumSet.of(
          QuarantineReason.CONTRADICTION,
          QuarantineReason.UNEXPECTED_CONTENT,
          QuarantineReason.OPENED_UNASKED,
          QuarantineReason.NOT_EMPTY,
          QuarantineReason.DIRTY);

  /// The same for a courier who comes to look: where no sensor tells, nobody else may (C4).
  private static final Set<QuarantineReason> LOOKED_INTO =
      EnumSet.of(QuarantineReason.ABANDONED, QuarantineReason.NOT_CONFIRMED);

  static {
    LOOKED_INTO.addAll(CLEARED_BY_COURIER);
  }

  private CourierLooks() {}

  /// The first compartment that a courier is asked to look into. Not one of which a sensor tells
  /// already that it is not empty, or whose door somebody is at; nor one that they have looked into
  /// already: there may be others.
  static Optional<CompartmentId> wanted(KioskPlan plan, KioskState state) {
    return plan.cabinet().compartments().stream()
        .map(Compartment::id)
        .filter(id -> mayBeLookedInto(plan, state, id))
        .findFirst();
  }

  private static boolean mayBeLookedInto(KioskPlan plan, KioskState state, CompartmentId id) {
    var known = state.ledger().compartments().get(id);
    var sight = state.presence().readings().sights().getOrDefault(id, Sight.UNKNOWN);
    return known != null
        && known.state() instanceof Quarantined(var reason, var inside)
        && inside.isEmpty()
        && LOOKED_INTO.contains(reason)
        && !state.presence().attendance().lookedInto().contains(id)
        && !state.ledger().openings().containsKey(id)
        && Offers.reachable(plan, state, id)
        && sight.door() == DoorState.CLOSED
        && !(Offers.hasTrustedSensor(plan.cabinet(), state.ledger(), id)
            && sight.occupancy() == Occupancy.OCCUPIED);
  }

  static void begin(Turn turn, Visit.ByCourier courier) {
    wanted(turn.plan(), turn.current())
        .ifPresent(id -> DoorWatch.open(turn, id, new Purpose.CourierLook(courier.number())));
  }

  /// The door is closed again.
  static void closed(Turn turn, Opening opening) {
    if (turn.trusted(opening.compartment()) == Occupancy.OCCUPIED) {
      notEmpty(turn, opening);
    } else {
      turn.step(new Step.AtDoor(opening.compartment(), Asked.IS_IT_FIT));
    }
  }

  /// A button at the door, or after it was closed.
  static void pressed(
      Turn turn, Opening opening, Purpose.CourierLook look, Asked asked, Choice choice) {
    var id = opening.compartment();
    switch (asked) {
      case PRESS_DOOR -> {
        if (choice == Choice.TRY_AGAIN) {
          DoorWatch.tryAgain(turn, opening);
        }
      }
      case DID_IT_OPEN -> {
        if (choice == Choice.YES) {
          DoorWatch.opened(turn, opening);
          closed(turn, opening);
        } else if (choice == Choice.NO) {
          DoorWatch.giveUp(turn, opening, true);
        }
      }
      case USE_AND_CLOSE -> {
        if (choice == Choice.IT_IS_CLOSED && Deposits.maySayClosed(turn.current(), id)) {
          DoorWatch.closed(turn, opening, true);
          done(turn, opening);
        }
      }
      case IS_IT_FIT -> said(turn, opening, look, choice);
      case WAIT,
          PARCEL_NOT_SEEN,
          USED_ANOTHER,
          IS_IT_INSIDE,
          IS_IT_EMPTY,
          STILL_INSIDE,
          SCAN_IT,
          TAKE_IT_OUT,
          WHICH_DOOR -> {}
    }
  }

  private static void said(Turn turn, Opening opening, Purpose.CourierLook look, Choice choice) {
    var id = opening.compartment();
    switch (choice) {
      case YES -> {
        if (mayClear(turn, id, LOOKED_INTO)) {
          turn.state(new Lasting.CourierCleared(id, look.by()));
        }
        done(turn, opening);
      }
      case NOT_EMPTY -> notEmpty(turn, opening);
      case DIRTY -> unfit(turn, opening, QuarantineReason.DIRTY);
      case DAMAGED -> unfit(turn, opening, QuarantineReason.DAMAGED);
      default -> {}
    }
  }

  private static void notEmpty(Turn turn, Opening opening) {
    kept(turn, opening, QuarantineReason.NOT_EMPTY, SupportMatter.UNEXPECTED_CONTENT);
  }

  private static void unfit(Turn turn, Opening opening, QuarantineReason reason) {
    kept(turn, opening, reason, SupportMatter.COMPARTMENT_UNFIT);
  }

  /// Support is told what is new.
  private static void kept(
      Turn turn, Opening opening, QuarantineReason reason, SupportMatter matter) {
    var id = opening.compartment();
    var known = turn.compartment(id) instanceof Quarantined(var present, _) && present == reason;
    if (!known) {
      Quarantine.impose(turn, id, reason);
      SupportDesk.tell(turn, matter, id);
    }
    done(turn, opening);
  }

  /// O5: of a door that does not read closed nobody can tell.
  private static void done(Turn turn, Opening opening) {
    Pickups.quarantineUnlessClosed(turn, opening.compartment());
    DoorWatch.conclude(turn, opening);
    turn.state(new Passing.LookedInto(opening.compartment()));
    turn.step(new Step.ScanParcel(ScanTrouble.NONE, Optional.empty()));
  }

  /// Nobody is left to say what the courier saw: what kept it from use still does.
  static void settle(Turn turn, Opening opening) {
    if (turn.compartment(opening.compartment()) instanceof Vacant) {
      Settlement.lookAgain(turn, opening);
    }
  }

  /// Whether the compartment from which a courier has just taken a parcel away may be cleared.
  static boolean mayClear(Turn turn, CompartmentId id) {
    return mayClear(turn, id, CLEARED_BY_COURIER);
  }

  private static boolean mayClear(Turn turn, CompartmentId id, Set<QuarantineReason> reasons) {
    return turn.compartment(id) instanceof Quarantined(var reason, var inside)
        && inside.isEmpty()
        && reasons.contains(reason)
        && turn.doorIs(id, DoorState.CLOSED)
        && turn.trusted(id) != Occupancy.OCCUPIED;
  }
}
