package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.OutCause;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.cabinet.Wiring;
import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import java.util.List;
import java.util.SortedMap;
import org.pcollections.TreePMap;

/// What the configuration says of the wiring against what is known of it: the physical map is a
/// fact. Where both differ, nobody knows any more which door a pulse would open.
///
/// A compartment in use is then out of service until a technician has confirmed it. So is one that
/// is vacant, or new, and now stands where one in use stood: the door behind it may be the other's,
/// with somebody's parcel that no sensor need see. Any other vacant one is quarantined until seen.
final class Rewiring {
  private Rewiring() {}

  static void compare(Turn turn, SortedMap<CompartmentId, Wiring> wirings) {
    var before = turn.ledger().compartments();
    wirings.forEach((id, wiring) -> compare(turn, before, id, wiring));
  }

  private static void compare(
      Turn turn,
      TreePMap<CompartmentId, CompartmentRecord> before,
      CompartmentId id,
      Wiring wiring) {
    var known = before.get(id);
    if (known != null && known.wiring().equals(wiring)) {
      return;
    }
    turn.state(new Lasting.CompartmentWired(id, wiring));
    var formerly = formerlyThere(before, id, wiring);
    // A sensor that is not to be believed is no better under another label.
    if (formerly.stream().anyMatch(CompartmentRecord::sensorSuspect)
        && !Offers.isSuspect(turn.ledger(), id)) {
      turn.state(new Lasting.SensorSuspected(id));
    }
    if ((known != null && isInUse(known)) || formerly.stream().anyMatch(Rewiring::isInUse)) {
      takeOut(turn, id);
    } else if (known != null) {
      Quarantine.impose(turn, id, QuarantineReason.UNSEEN);
    }
  }

  private static void takeOut(Turn turn, CompartmentId id) {
    turn.state(new Lasting.CompartmentTakenOut(id, new OutCause.WiringChanged()));
    endOpening(turn, id);
    SupportDesk.tell(turn, SupportMatter.WIRING_CHANGED, id);
  }

  static void endOpening(Turn turn, CompartmentId id) {
    turn.opening(id).ifPresent(o -> turn.state(new Lasting.OpeningEnded(o.id(), id)));
  }

  /// Which others had this channel of this bank, or of this board if it is the bank's name that has
  /// changed; or anything on this board, to which this compartment has come.
  private static List<CompartmentRecord> formerlyThere(
      TreePMap<CompartmentId, CompartmentRecord> before, CompartmentId id, Wiring wiring) {
    var own = before.get(id);
    var comesToBoard = own != null && !own.wiring().board().equals(wiring.board());
    return before.entrySet().stream()
        .filter(other -> !other.getKey().equals(id))
        .map(other -> other.getValue())
        .filter(other -> {
          var was = other.wiring();
          var sameChannel = was.channel().equals(wiring.channel());
          return (sameChannel && was.bank().equals(wiring.bank()))
              || (was.board().equals(wiring.board()) && (sameChannel || comesToBoard));
        })
        .toList();
  }

  /// Of one that has never been seen since it was wired, nothing is known that could be wrong now.
  private static boolean isInUse(CompartmentRecord known) {
    return switch (known.state()) {
      case CompartmentState.Vacant _ -> false;
      case CompartmentState.Quarantined(var reason, var parcel) ->
          reason != QuarantineReason.UNSEEN || parcel.isPresent();
      case CompartmentState.Reserved _,
          CompartmentState.Holding _,
          CompartmentState.OutOfService _ ->
          true;
    };
  }
}
