package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.notice.Notice;
import cubby.core.opening.Depositor;
import cubby.core.opening.Opening;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.Waiting;
import cubby.core.text.SealedText;
import java.util.Optional;

/// A parcel comes into the kiosk's custody.
final class Arrivals {

  private Arrivals() {}

  /// The parcel is in the kiosk's custody: its code is made, its notice queued, or held as long as
  /// the courier may put the deposit right (D11).
  static void record(Turn turn, Opening opening, Purpose.Deposit deposit, Evidence evidence) {
    var parcel = turn.ledger().parcel(deposit.parcel());
    switch (parcel.errand()) {
      case DELIVERY -> recordDelivery(turn, opening, deposit, parcel, evidence);
      case RETURN -> Receipts.recordReturn(turn, opening, deposit, parcel, evidence);
      case SENDING -> Receipts.recordSending(turn, opening, deposit, parcel, evidence);
    }
  }

  private static void recordDelivery(
      Turn turn, Opening opening, Purpose.Deposit deposit, Parcel parcel, Evidence evidence) {
    var id = opening.compartment();
    var brought = StoredCode.brought(parcel).isPresent();
    var code = StoredCode.of(turn, parcel);
    var deadline = Deadlines.forRecipient(turn, id);
    turn.state(
        new Lasting.ParcelStored(
            parcel.id(),
            id,
            deposit.by(),
            new Waiting.ForRecipient(code.code(), deadline, Optional.empty()),
            evidence));
    Deadlines.watch(turn, parcel.id());
    if (evidence != Evidence.SETTLED_BY_SENSOR
        && deposit.by() instanceof Depositor.ByCourier(var courier)) {
      HeldNotices.hold(turn, parcel.id(), id, courier, brought);
    } else if (!parcel.renewals().blocked()) {
      tell(turn, parcel, code.sealed(), deadline);
    }
  }

  /// Tells the recipient what opens the door, unless they have been given it already (N3).
  static void tell(Turn turn, Parcel parcel, Optional<SealedText> code, Deadline deadline) {
    parcel
        .recipient()
        .ifPresent(recipient ->
            turn.notice(
                new Notice.ParcelStored(
                    turn.freshNotice(),
                    parcel.id(),
                    recipient,
                    code,
                    Deadlines.told(turn, deadline))));
  }
}
