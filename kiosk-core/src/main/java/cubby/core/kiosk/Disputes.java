package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.parcel.CollectionCause;
import cubby.core.parcel.Collector;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.text.TextRef;
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
    var why =
        Restoration.isUnseen(turn, id) ? QuarantineReason.RESTORED : QuarantineReason.DISPUTED;
    turn.state(new Lasting.DisputeEnded(parcel, id, end.outcome(), by, turn.keep(end.reason())));
    switch (end.outcome()) {
      case MISSING, HANDED_OVER -> {
        isOut(turn, end, parcel, by);
        Quarantine.impose(turn, id, why);
      }
      case TAKE_AWAY ->
          turn.state(
              new Lasting.WaitingChanged(parcel, new Waiting.ForCourier(CollectionCause.DISPUTED)));
    }
  }

  /// What is in a compartment that the configuration no longer has: no door opens for it, so that a
  /// person's word is all there is. Its barcode may come again then, and the compartment is
  /// forgotten.
  static void endLeftOut(Turn turn, Command.EndDispute end, ParcelId parcel) {
    var id = end.compartment();
    var by = turn.keep(end.by());
    turn.state(new Lasting.LeftOutSettled(parcel, id, end.outcome(), by, turn.keep(end.reason())));
    isOut(turn, end, parcel, by);
    turn.state(new Lasting.CompartmentRemoved(id));
  }

  private static void isOut(Turn turn, Command.EndDispute end, ParcelId parcel, TextRef by) {
    turn.state(
        end.outcome() == DisputeOutcome.MISSING
            ? new Lasting.ParcelMissing(parcel, end.compartment())
            : new Lasting.ParcelCollected(
                parcel, end.compartment(), new Collector.Support(by), Evidence.SUPPORTS_WORD));
  }
}
