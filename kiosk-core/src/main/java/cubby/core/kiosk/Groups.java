package cubby.core.kiosk;

import cubby.core.code.CodeMac;
import cubby.core.code.IssuedCode;
import cubby.core.fact.Passing;
import cubby.core.opening.Progress;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Renewals;
import cubby.core.parcel.Waiting;
import cubby.core.session.Sight;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.hal.contract.DoorState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.TreePVector;

/// Parcels that share a code (P2): one door after the other, each closed before the next.
final class Groups {

  private Groups() {}

  /// Somebody whose code is good for these: the first door opens.
  static void begin(Turn turn, CodeMac code, List<ParcelId> parcels, boolean byQr) {
    var all = TreePVector.from(parcels);
    open(turn, new Visit.ByRecipient(code, all, all), byQr);
  }

  /// The next of them that still waits.
  static void next(Turn turn) {
    if (turn.presence().attendance().visit() instanceof Visit.ByRecipient visit
        && more(turn.current()) > 0) {
      open(turn, visit, false);
    }
  }

  private static void open(Turn turn, Visit.ByRecipient visit, boolean byQr) {
    var rest = visit.waiting();
    while (!rest.isEmpty()) {
      var parcel = rest.getFirst();
      rest = rest.minus(0);
      if (isUnderCode(turn.ledger(), visit.code(), parcel) && !Deadlines.endIfOver(turn, parcel)) {
        turn.state(
            new Passing.VisitBegan(new Visit.ByRecipient(visit.code(), visit.parcels(), rest)));
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
    return state.presence().attendance().visit()
                instanceof Visit.ByRecipient(var code, var parcels, var waiting)
            && !anyOpen(state, parcels)
        ? underCode(state.ledger(), code, waiting).size()
        : 0;
  }

  private static boolean anyOpen(KioskState state, TreePVector<ParcelId> parcels) {
    return state.ledger().openings().values().stream()
        .filter(opening -> opening.purpose().about().filter(parcels::contains).isPresent())
        .anyMatch(opening ->
            opening.progress() instanceof Progress.Open
                || RemoteOpenings.isFromElsewhere(opening)
                || state
                        .presence()
                        .readings()
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

  /// The parcel, and what else its codes are good for, or will be once it is put in: its present
  /// one, or that of its announcement (N3), and the one that lives until the notice with another
  /// has left (P9).
  static List<Parcel> underCodesOf(Ledger ledger, Parcel parcel) {
    var codes =
        Stream.of(
                StoredCode.waitingUnder(parcel),
                StoredCode.brought(parcel),
                parcel.renewals().former().map(Renewals.Former::code))
            .flatMap(Optional::stream);
    var sharing =
        codes
            .flatMap(code -> ledger.codes().byDigits(code.code()).stream())
            .flatMap(owner -> owner.parcels().stream());
    return Stream.concat(Stream.of(parcel.id()), sharing)
        .distinct()
        .map(ledger::parcel)
        .filter(it -> waitsForRecipient(it) || it.state() instanceof ParcelState.Announced)
        .toList();
  }

  /// What waits under this code.
  static List<Parcel> sharing(Ledger ledger, IssuedCode code) {
    return ledger.codes().byDigits(code.code()).orElseThrow().parcels().stream()
        .map(ledger::parcel)
        .filter(Groups::waitsForRecipient)
        .toList();
  }

  /// Those of these that wait under this code, or waited until the notice with the next has left
  /// (P9). Whoever has typed it may stay at the screen for long: it may have been blocked since, or
  /// another taken its place.
  static List<ParcelId> underCode(Ledger ledger, CodeMac code, List<ParcelId> parcels) {
    return parcels.stream().filter(it -> isUnderCode(ledger, code, it)).toList();
  }

  private static boolean isUnderCode(Ledger ledger, CodeMac code, ParcelId id) {
    return waitsForRecipient(ledger, id)
        && ledger
            .codes()
            .byDigits(code)
            .filter(owner -> owner.kind() == CodeOwner.Kind.PICKUP)
            .filter(owner -> owner.parcels().contains(id))
            .isPresent();
  }

  static boolean waitsForRecipient(Ledger ledger, ParcelId id) {
    var parcel = ledger.parcels().byId().get(id);
    return parcel != null && waitsForRecipient(parcel);
  }

  static boolean waitsForRecipient(Parcel parcel) {
    return parcel.state() instanceof ParcelState.Stored(_, Waiting.ForRecipient _, _);
  }
}
