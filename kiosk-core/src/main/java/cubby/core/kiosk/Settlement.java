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
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelState;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.time.Duration;

/// What an opening came to when nobody is left to say: after a power cut, when the person has
/// walked away, or when a latch gave way late (O8, D9).
final class Settlement {

  private Settlement() {}

  /// Settles an opening whose door is closed now.
  static void settle(Turn turn, Opening opening) {
    switch (opening.purpose()) {
      case Purpose.Deposit deposit -> deposit(turn, opening, deposit);
      case Purpose.Pickup(var parcel) -> pickup(turn, opening, turn.ledger().parcel(parcel));
      case Purpose.LookAgain _ -> lookAgain(turn, opening);
    }
    if (opening.progress() instanceof Progress.Awaited) {
      DoorWatch.disarmLater(turn, opening);
    } else if (turn.opening(opening.compartment()).isPresent()) {
      DoorWatch.conclude(turn, opening);
    }
    Quarantine.clearIfSeenEmpty(turn, opening.compartment());
  }

  private static void deposit(Turn turn, Opening opening, Purpose.Deposit deposit) {
    var id = opening.compartment();
    var reads = turn.trusted(id);
    if (!(turn.compartment(id) instanceof CompartmentState.Reserved(var parcel)
        && parcel.equals(deposit.parcel()))) {
      settledDeposit(turn, opening, reads);
    } else if (opening.withdrawing() != Withdrawal.NONE && reads == Occupancy.EMPTY) {
      Deposits.release(turn, opening, deposit);
    } else if (reads == Occupancy.OCCUPIED && inTime(turn, opening)) {
      Deposits.record(turn, opening, deposit, Evidence.SETTLED_BY_SENSOR);
    } else {
      Quarantine.impose(turn, id, QuarantineReason.ABANDONED);
      Quarantine.clearIfSeenEmpty(turn, id);
      if (turn.compartment(id) instanceof CompartmentState.Quarantined) {
        SupportDesk.tell(turn, SupportMatter.DEPOSIT_UNCLEAR, id);
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
      SupportDesk.tell(turn, SupportMatter.DEPOSIT_UNCLEAR, id);
    } else if (!holdsParcel && reads == Occupancy.OCCUPIED) {
      Quarantine.impose(turn, id, QuarantineReason.UNEXPECTED_CONTENT);
      SupportDesk.tell(turn, SupportMatter.UNEXPECTED_CONTENT, id);
    }
  }

  private static void pickup(Turn turn, Opening opening, Parcel parcel) {
    var id = opening.compartment();
    var reads = turn.trusted(id);
    if (!(parcel.state() instanceof ParcelState.Stored(_, _, var seenInside))) {
      lookAgain(turn, opening);
    } else if (reads == Occupancy.EMPTY && seenInside) {
      Pickups.record(turn, opening, parcel.id(), Evidence.SETTLED_BY_SENSOR);
    } else if (reads != Occupancy.OCCUPIED) {
      Quarantine.impose(turn, id, QuarantineReason.NOT_CONFIRMED);
      SupportDesk.tell(turn, SupportMatter.PICKUP_UNCLEAR, id);
    }
  }

  private static void lookAgain(Turn turn, Opening opening) {
    var id = opening.compartment();
    switch (turn.trusted(id)) {
      case EMPTY -> {}
      case OCCUPIED -> {
        Quarantine.impose(turn, id, QuarantineReason.UNEXPECTED_CONTENT);
        SupportDesk.tell(turn, SupportMatter.UNEXPECTED_CONTENT, id);
      }
      case UNKNOWN -> Quarantine.impose(turn, id, QuarantineReason.NOT_CONFIRMED);
    }
  }

  /// Settles every opening at which nobody stands any more and whose door is known to be closed.
  static void settleUnattended(Turn turn) {
    for (var opening : turn.ledger().openings().values()) {
      var open =
          switch (opening.progress()) {
            case Progress.Awaited _, Progress.Open _, Progress.Closed _ -> true;
            case Progress.Concluded _, Progress.GivenUp _ -> false;
          };
      if (open && !turn.attended(opening.compartment()) && closed(turn, opening.compartment())) {
        settle(turn, opening);
      }
    }
  }

  private static boolean closed(Turn turn, CompartmentId id) {
    return turn.doorIs(id, DoorState.CLOSED);
  }

  /// D9: closed within five minutes of the pulse, by a clock that is to be believed.
  static boolean inTime(Turn turn, Opening opening) {
    var closedAt = opening.progress() instanceof Progress.Closed(var at) ? at : turn.now();
    var pulsedAt = opening.pulsedAt();
    return trusted(pulsedAt)
        && trusted(closedAt)
        && between(pulsedAt, closedAt).compareTo(Limits.DEPOSIT_SETTLES) <= 0;
  }

  private static boolean trusted(Stamp stamp) {
    return stamp.trust() == TimeTrust.TRUSTED;
  }

  /// By the wall clock, since the kiosk's running time stands still in a power cut.
  private static Duration between(Stamp earlier, Stamp later) {
    return Duration.between(earlier.wall(), later.wall());
  }
}
