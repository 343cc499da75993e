package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Opening;
import cubby.core.opening.Opening.Withdrawal;
import cubby.core.opening.Progress;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Evidence;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.time.Duration;

/// What an opening came to when nobody is left to say: after a power cut, when the person has
/// walked away, or when a latch gave way late (O8, D9).
final class Settlement {

  private Settlement() {}

  /// Settles an opening whose door is closed now, or is said to be.
  static void settle(Turn turn, Opening opening) {
    if (!Claims.isDisputed(turn, opening)) {
      settleUndisputed(turn, opening);
    }
    if (opening.progress() instanceof Progress.Awaited) {
      DoorWatch.disarmLater(turn, opening);
    } else if (turn.opening(opening.compartment()).isPresent()) {
      DoorWatch.conclude(turn, opening);
    }
    Quarantine.clearIfSeenEmpty(turn, opening.compartment());
  }

  private static void settleUndisputed(Turn turn, Opening opening) {
    switch (opening.purpose()) {
      case Purpose.Deposit deposit -> deposit(turn, opening, deposit);
      case Purpose.Pickup pickup -> pickup(turn, opening, pickup);
      case Purpose.PutBack back ->
          PuttingBack.settle(turn, opening, back, reads(turn, opening.compartment()));
      case Purpose.LookAgain _ -> lookAgain(turn, opening);
      case Purpose.Collection collection -> collection(turn, opening, collection);
      case Purpose.ByTechnician inspection ->
          Inspections.settle(turn, opening, inspection, reads(turn, opening.compartment()));
      case Purpose.CourierLook _ -> CourierLooks.settle(turn, opening);
      case Purpose.Inspection _ -> inspection(turn, opening);
    }
  }

  private static void deposit(Turn turn, Opening opening, Purpose.Deposit deposit) {
    var id = opening.compartment();
    var reads = reads(turn, id);
    if (!(turn.compartment(id) instanceof CompartmentState.Reserved(var parcel)
        && parcel.equals(deposit.parcel()))) {
      settledDeposit(turn, opening, reads);
    } else if (opening.withdrawing() != Withdrawal.NONE && reads == Occupancy.EMPTY) {
      Withdrawals.release(turn, opening, deposit);
    } else if (opening.withdrawing() == Withdrawal.NONE
        && reads == Occupancy.OCCUPIED
        && Deposits.isSeenPutIn(opening)
        && inTime(turn, opening)) {
      Arrivals.record(turn, opening, deposit, Evidence.SETTLED_BY_SENSOR);
    } else {
      Quarantine.impose(
          turn, id, closed(turn, id) ? QuarantineReason.ABANDONED : QuarantineReason.CONTRADICTION);
      Quarantine.clearIfSeenEmpty(turn, id);
      if (turn.compartment(id) instanceof CompartmentState.Quarantined) {
        Deposits.tellUnclear(turn, opening);
      }
      Deposits.withdrawIfPresented(turn, deposit.parcel());
    }
  }

  /// The deposit was settled before, and its door was open once more.
  private static void settledDeposit(Turn turn, Opening opening, Occupancy reads) {
    var id = opening.compartment();
    var holdsParcel = turn.compartment(id) instanceof CompartmentState.Holding;
    if (holdsParcel && reads == Occupancy.EMPTY) {
      Quarantine.impose(turn, id, QuarantineReason.CONTRADICTION);
      Deposits.tellUnclear(turn, opening);
    } else if (!holdsParcel && reads == Occupancy.OCCUPIED) {
      Quarantine.impose(turn, id, QuarantineReason.UNEXPECTED_CONTENT);
      SupportDesk.tell(turn, SupportMatter.UNEXPECTED_CONTENT, id);
      UnclearDeposits.count(turn, opening);
    } else if (turn.compartment(id) instanceof CompartmentState.Vacant
        && reads == Occupancy.UNKNOWN) {
      Quarantine.impose(turn, id, QuarantineReason.NOT_CONFIRMED);
      Deposits.tellUnclear(turn, opening);
    }
  }

  private static void pickup(Turn turn, Opening opening, Purpose.Pickup pickup) {
    var id = opening.compartment();
    var reads = reads(turn, id);
    var state = turn.ledger().parcel(pickup.parcel()).state();
    if (state.place().isEmpty()) {
      lookAgain(turn, opening);
    } else if (reads == Occupancy.EMPTY && turn.witnessed(opening, pickup.parcel())) {
      Pickups.record(turn, opening, pickup, Evidence.SETTLED_BY_SENSOR);
    } else if (PutIn.isIn(turn, opening)) {
      PutIn.dispute(turn, opening);
    } else if (reads != Occupancy.OCCUPIED) {
      Quarantine.impose(turn, id, QuarantineReason.NOT_CONFIRMED);
      SupportDesk.tell(turn, SupportMatter.PICKUP_UNCLEAR, id);
    }
  }

  private static void collection(Turn turn, Opening opening, Purpose.Collection collection) {
    if (turn.ledger().parcel(collection.parcel()).state().place().isEmpty()) {
      lookAgain(turn, opening);
    } else {
      Collections.settle(turn, opening, collection, reads(turn, opening.compartment()));
    }
  }

  /// What kept a compartment from use before still does.
  private static void inspection(Turn turn, Opening opening) {
    if (turn.compartment(opening.compartment()) instanceof CompartmentState.Vacant) {
      lookAgain(turn, opening);
    }
  }

  static void lookAgain(Turn turn, Opening opening) {
    var id = opening.compartment();
    switch (reads(turn, id)) {
      case EMPTY -> {}
      case OCCUPIED -> {
        Quarantine.impose(turn, id, QuarantineReason.UNEXPECTED_CONTENT);
        SupportDesk.tell(turn, SupportMatter.UNEXPECTED_CONTENT, id);
      }
      case UNKNOWN -> {
        Quarantine.impose(turn, id, QuarantineReason.NOT_CONFIRMED);
        SupportDesk.tell(turn, SupportMatter.PICKUP_UNCLEAR, id);
      }
    }
  }

  /// Settles every opening at which nobody stands any more and whose door is known to be closed, or
  /// was said to be against its sensor.
  static void settleUnattended(Turn turn) {
    for (var opening : turn.ledger().openings().values()) {
      var open =
          switch (opening.progress()) {
            case Progress.Awaited _, Progress.Open _, Progress.Closed _ -> true;
            case Progress.Concluded _, Progress.GivenUp _ -> false;
          };
      var id = opening.compartment();
      var saidToBeClosed =
          opening.progress() instanceof Progress.Closed && turn.doorIs(id, DoorState.OPEN);
      if (open && !turn.attended(id) && (closed(turn, id) || saidToBeClosed)) {
        settle(turn, opening);
      }
    }
  }

  /// Whether somebody may still come to an end with this door by themselves. Nobody may once it was
  /// told as left open and nobody is at it: as likely as not its sensor reads so for ever (O5).
  static boolean isUnderWay(Turn turn, CompartmentId id) {
    return turn.opening(id)
        .filter(Commands::unresolved)
        .filter(opening -> !isLeft(turn, opening))
        .isPresent();
  }

  private static boolean isLeft(Turn turn, Opening opening) {
    var id = opening.compartment();
    return opening.progress() instanceof Progress.Open
        && Idling.leftOpen(turn.presence(), id)
        && !turn.attended(id)
        && !turn.currentStep().waitsFor(id);
  }

  /// Something else is about to be done with this door: what was left is settled first.
  static void settleIfLeft(Turn turn, CompartmentId id) {
    turn.opening(id).filter(opening -> isLeft(turn, opening)).ifPresent(it -> settle(turn, it));
  }

  /// What a trusted sensor reads behind the closed door; behind an open one, nothing counts.
  private static Occupancy reads(Turn turn, CompartmentId id) {
    return closed(turn, id) ? turn.trusted(id) : Occupancy.UNKNOWN;
  }

  private static boolean closed(Turn turn, CompartmentId id) {
    return turn.doorIs(id, DoorState.CLOSED);
  }

  /// D9: read within five minutes of the pulse, by clocks that are to be believed. The wall clock
  /// counts, since the kiosk's running time stands still in a power cut; the running time does too,
  /// since no clock may make less of it.
  static boolean inTime(Turn turn, Opening opening) {
    var pulsed = opening.pulsedAt();
    var now = turn.now();
    var byWall = Duration.between(pulsed.wall(), now.wall());
    return trusted(pulsed)
        && trusted(now)
        && !byWall.isNegative()
        && byWall.compareTo(Limits.DEPOSIT_SETTLES) <= 0
        && now.uptime().since(pulsed.uptime()).compareTo(Limits.DEPOSIT_SETTLES) <= 0;
  }

  private static boolean trusted(Stamp stamp) {
    return stamp.trust() == TimeTrust.TRUSTED;
  }
}
