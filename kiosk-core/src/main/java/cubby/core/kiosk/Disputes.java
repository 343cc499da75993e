package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.parcel.CollectionCause;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import java.util.Optional;

/// How support ends a dispute (P6). Whatever it finds, the compartment is kept from everybody until
/// a person has looked into it (C4).
final class Disputes {

  private Disputes() {}

  /// The parcel in this compartment that support must speak of first, if there is one.
  static Optional<ParcelId> of(Turn turn, CompartmentId id) {
    return turn.compartment(id)
        .stored()
        .filter(parcel -> turn.ledger().parcel(parcel).state() instanceof ParcelState.Disputed);
  }

  static void end(Turn turn, Command.EndDispute end, ParcelId parcel) {
    var id = end.compartment();
    var by = turn.keep(end.by());
    turn.state(new Lasting.DisputeEnded(parcel, id, end.outcome(), by, turn.keep(end.reason())));
    switch (end.outcome()) {
      case MISSING -> {
        turn.state(new Lasting.ParcelMissing(parcel, id));
        Quarantine.impose(turn, id, QuarantineReason.DISPUTED);
      }
      case HANDED_OVER -> {
        turn.state(
            new Lasting.ParcelCollected(
                parcel, id, new Collector.Support(by), Evidence.SUPPORTS_WORD));
        Quarantine.impose(turn, id, QuarantineReason.DISPUTED);
      }
      case TAKE_AWAY ->
          turn.state(
              new Lasting.WaitingChanged(parcel, new Waiting.ForCourier(CollectionCause.DISPUTED)));
    }
  }
}
