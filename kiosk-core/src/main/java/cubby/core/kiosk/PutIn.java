package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.opening.Opening;
import cubby.core.opening.Progress;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Collector;
import cubby.core.parcel.DisputeCause;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.ScreenModel.Objections;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.session.Sight;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.core.time.Uptime;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.util.Comparator;
import java.util.Optional;

/// Something is put in where a recipient has just taken their parcel out (O9). It is kept from
/// everybody; a courier at the screen is asked whether it is theirs. Where a courier has taken out
/// the wrong parcel, it is what belongs there (D11).
final class PutIn {

  private PutIn() {}

  /// A sensor has changed behind an open door.
  static void seen(Turn turn, Opening opening, Sight before, Sight now) {
    if (opening.progress() instanceof Progress.Open
        && !opening.refilled()
        && (Deposits.isReopened(opening) || hasHeldItsParcel(turn, opening))
        && before.occupancy() == Occupancy.EMPTY
        && now.occupancy() == Occupancy.OCCUPIED
        && turn.trusted(opening.compartment()) == Occupancy.OCCUPIED) {
      turn.state(new Lasting.FilledAgain(opening.id(), opening.compartment()));
    }
  }

  private static boolean hasHeldItsParcel(Turn turn, Opening opening) {
    return Claims.objections(turn.ledger(), opening) != Objections.NONE
        && (opening.before() == Occupancy.OCCUPIED
            || turn.ledger()
                .parcel(opening.purpose().about().orElseThrow())
                .state()
                .wasSeenInside());
  }

  /// Whether what a trusted sensor sees behind the closed door is not what was to be taken out.
  static boolean isIn(Turn turn, Opening opening) {
    return opening.refilled()
        && Claims.objections(turn.ledger(), opening) != Objections.NONE
        && turn.doorIs(opening.compartment(), DoorState.CLOSED)
        && turn.trusted(opening.compartment()) == Occupancy.OCCUPIED;
  }

  static void dispute(Turn turn, Opening opening) {
    Claims.dispute(turn, opening, DisputeCause.PUT_IN);
  }

  // The courier at the screen

  /// The compartment that a courier whose parcel is not seen may have used instead.
  static Optional<CompartmentId> byMistake(KioskState state, KioskPlan plan, Uptime now) {
    return state.directory().parcels().disputed().stream()
        .map(parcel -> state.ledger().parcel(parcel).state())
        .filter(parcel -> isRecent(parcel, now))
        .flatMap(parcel -> parcel.place().stream())
        .filter(id -> isFull(state, plan, id))
        .min(Comparator.naturalOrder());
  }

  private static boolean isRecent(ParcelState state, Uptime now) {
    return state instanceof ParcelState.Disputed(_, var contention, _)
        && contention.cause() == DisputeCause.PUT_IN
        && now.since(contention.at()).compareTo(Limits.PUT_IN_ASKED) < 0;
  }

  private static boolean isFull(KioskState state, KioskPlan plan, CompartmentId id) {
    return Offers.hasTrustedSensor(plan.cabinet(), state.ledger(), id)
        && state
            .presence()
            .readings()
            .sights()
            .getOrDefault(id, Sight.UNKNOWN)
            .equals(new Sight(DoorState.CLOSED, Occupancy.OCCUPIED));
  }

  static Optional<CompartmentId> byMistake(Turn turn) {
    return byMistake(turn.current(), turn.plan(), turn.now().uptime());
  }

  /// "Yes, I used 7": the record moves there, and what was in it counts as collected.
  static void moved(Turn turn, Opening opening, Purpose.Deposit deposit, CompartmentId other) {
    var id = opening.compartment();
    if (turn.trusted(id) == Occupancy.EMPTY) {
      Withdrawals.release(turn, opening, deposit);
    } else {
      Quarantine.impose(turn, id, QuarantineReason.NOT_CONFIRMED);
    }
    var taken = turn.compartment(other).stored().orElseThrow();
    turn.opening(other).ifPresent(o -> turn.state(new Lasting.OpeningEnded(o.id(), other)));
    turn.state(
        new Lasting.ParcelCollected(taken, other, new Collector.Recipient(), Evidence.SENSOR));
    Arrivals.record(turn, opening.in(other), deposit, Evidence.COURIERS_WORD);
    DoorWatch.conclude(turn, opening);
    turn.state(Passing.ParcelInHand.NONE);
    turn.step(new Step.ScanParcel(ScanTrouble.NONE, Optional.of(other)));
  }

  /// What a courier is asked when the parcel is not seen behind the door that was opened for it. On
  /// a customer's word nothing is moved.
  static void askOr(Turn turn, CompartmentId id, Asked otherwise) {
    var maybeThere = turn.courierIsHere() && byMistake(turn).isPresent();
    turn.step(new Step.AtDoor(id, maybeThere ? Asked.USED_ANOTHER : otherwise));
  }
}
