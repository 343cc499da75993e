package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.notice.Alarm;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.ParcelId;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.util.Optional;

/// Keeping people away from compartments whose content is not certain (C4).
final class Quarantine {

  private Quarantine() {}

  static void impose(Turn turn, CompartmentId id, QuarantineReason reason) {
    if (stands(turn.compartment(id), reason)) {
      return;
    }
    state(turn, new Lasting.CompartmentQuarantined(id, reason));
    // A door that was jammed, and is found open say, does not stand still any more (T2).
    Deadlines.resumeIfServable(turn, id);
  }

  /// The parcel is gone and nobody knows where: what it was in is kept from everybody, for whatever
  /// reason it was kept from them before.
  static void missing(Turn turn, CompartmentId id, ParcelId parcel) {
    var before = turn.compartment(id);
    state(turn, new Lasting.ParcelMissing(parcel, id));
    switch (before) {
      case Quarantined(var reason, _) -> impose(turn, id, reason);
      case CompartmentState.OutOfService(var cause, _) ->
          turn.state(new Lasting.CompartmentTakenOut(id, cause));
      case CompartmentState.Vacant _, CompartmentState.Reserved _, CompartmentState.Holding _ -> {}
    }
    SupportDesk.tell(turn, SupportMatter.PARCEL_MISSING, id);
  }

  /// Something is wrong with what it holds, and support goes first (P6).
  static void dispute(Turn turn, Lasting.ParcelDisputed dispute) {
    state(turn, dispute);
  }

  private static void state(Turn turn, Lasting quarantining) {
    var before = share(turn);
    turn.state(quarantining);
    if (before <= Limits.QUARANTINE_SHARE_ALARM && share(turn) > Limits.QUARANTINE_SHARE_ALARM) {
      Alarms.raise(turn, new Alarm(SupportMatter.MANY_QUARANTINED, Optional.empty(), ""), "");
    }
  }

  /// Whether what already keeps people away weighs at least as much: a reason that needs a person
  /// is never replaced by one that a sensor may clear, nor one that only a technician's look ends.
  private static boolean stands(CompartmentState state, QuarantineReason reason) {
    return switch (state) {
      case CompartmentState.OutOfService _ -> true;
      case Quarantined(var present, _) ->
          present == reason
              || present == QuarantineReason.RESTORED
              || (!present.clearedBySensor() && reason.clearedBySensor());
      case CompartmentState.Vacant _, CompartmentState.Reserved _, CompartmentState.Holding _ ->
          false;
    };
  }

  /// A trusted sensor that sees it empty, behind a closed door with nothing unresolved, clears what
  /// a sensor may clear.
  static void clearIfSeenEmpty(Turn turn, CompartmentId id) {
    if (turn.compartment(id) instanceof Quarantined(var reason, var parcel)
        && reason.clearedBySensor()
        && parcel.isEmpty()
        && turn.doorIs(id, DoorState.CLOSED)
        && turn.trusted(id) == Occupancy.EMPTY) {
      turn.state(new Lasting.SensorSawEmpty(id));
    }
  }

  /// Compartments that have once been seen and are quarantined now.
  private static double share(Turn turn) {
    double quarantined = turn.current().directory().compartments().quarantined();
    return quarantined / turn.ledger().compartments().size();
  }
}
