package cubby.core.kiosk;

import cubby.core.code.IssuedCode;
import cubby.core.fact.Passing;
import cubby.core.opening.Progress;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.session.Sight;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.hal.contract.DoorState;
import java.util.List;
import org.pcollections.TreePVector;

/// Parcels that share a code (P2): one door after the other, each closed before the next.
final class Groups {

  private Groups() {}

  /// Somebody whose code is good for these: the first door opens.
  static void begin(Turn turn, List<ParcelId> parcels, boolean byQr) {
    var all = TreePVector.from(parcels);
    open(turn, all, all, byQr);
  }

  /// The next of them that still waits.
  static void next(Turn turn) {
    if (turn.presence().visit() instanceof Visit.ByRecipient(var parcels, var waiting)
        && more(turn.current()) > 0) {
      open(turn, parcels, waiting, false);
    }
  }

  private static void open(
      Turn turn, TreePVector<ParcelId> parcels, TreePVector<ParcelId> waiting, boolean byQr) {
    var rest = waiting;
    while (!rest.isEmpty()) {
      var parcel = rest.getFirst();
      rest = rest.minus(0);
      Deadlines.endIfOver(turn, parcel);
      if (waitsForRecipient(turn.ledger(), parcel)) {
        turn.state(new Passing.VisitBegan(new Visit.ByRecipient(parcels, rest)));
        Pickups.begin(turn, parcel, new Collector.Recipient(), byQr);
        return;
      }
    }
    Sessions.end(turn);
  }

  /// Done with one of them: is there another?
  static void goOn(Turn turn) {
    if (more(turn.current()) > 0) {
      turn.step(new Step.NextParcel());
    } else {
      Sessions.end(turn);
    }
  }

  /// How many doors more the code of whoever is here opens; none as long as one of theirs is not
  /// closed.
  static int more(KioskState state) {
    if (!(state.presence().visit() instanceof Visit.ByRecipient(var parcels, var waiting))
        || anyOpen(state, parcels)) {
      return 0;
    }
    return (int) waiting.stream().filter(it -> waitsForRecipient(state.ledger(), it)).count();
  }

  private static boolean anyOpen(KioskState state, TreePVector<ParcelId> parcels) {
    return state.ledger().openings().values().stream()
        .filter(opening -> opening.purpose().about().filter(parcels::contains).isPresent())
        .anyMatch(opening ->
            opening.progress() instanceof Progress.Open
                || RemoteOpenings.isFromElsewhere(opening)
                || state
                        .presence()
                        .sights()
                        .getOrDefault(opening.compartment(), Sight.UNKNOWN)
                        .door()
                    == DoorState.OPEN);
  }

  /// Whether somebody elsewhere has its door opened just now.
  static boolean isDoorInUse(Turn turn, ParcelId parcel) {
    return turn.ledger()
        .parcel(parcel)
        .state()
        .place()
        .filter(place -> RemoteOpenings.isOpening(turn.ledger(), place))
        .isPresent();
  }

  /// A parcel and what was announced to come together with it for the same person (P2), as far as
  /// it is not at its end.
  static List<Parcel> of(Ledger ledger, Parcel parcel) {
    return parcel.group().isEmpty()
        ? List.of(parcel)
        : ledger.parcels().byBarcode().values().stream()
            .map(ledger::parcel)
            .filter(other -> other.id().equals(parcel.id()) || StoredCode.isTogether(parcel, other))
            .toList();
  }

  /// What waits under this code.
  static List<Parcel> sharing(Ledger ledger, IssuedCode code) {
    return ledger.codes().byDigits(code.code()).orElseThrow().parcels().stream()
        .map(ledger::parcel)
        .filter(Groups::waitsForRecipient)
        .toList();
  }

  static boolean waitsForRecipient(Ledger ledger, ParcelId id) {
    var parcel = ledger.parcels().byId().get(id);
    return parcel != null && waitsForRecipient(parcel);
  }

  static boolean waitsForRecipient(Parcel parcel) {
    return parcel.state() instanceof ParcelState.Stored(_, Waiting.ForRecipient _, _);
  }
}
