package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.notice.Notice;
import cubby.core.opening.Opening;
import cubby.core.opening.Purpose;
import cubby.core.parcel.CollectionCause;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.Waiting;
import java.util.Optional;

/// What customers have put in comes into the kiosk's custody, and they are told (R1, R2).
final class Receipts {

  private Receipts() {}

  static void recordReturn(
      Turn turn, Opening opening, Purpose.Deposit deposit, Parcel parcel, Evidence evidence) {
    turn.state(
        new Lasting.ParcelStored(
            parcel.id(),
            opening.compartment(),
            deposit.by(),
            new Waiting.ForCourier(CollectionCause.RETURNED),
            evidence));
  }

  static void recordSending(
      Turn turn, Opening opening, Purpose.Deposit deposit, Parcel parcel, Evidence evidence) {
    var codes = turn.freeCodes(2);
    var pickup = codes.getFirst();
    var takeBack = codes.getLast();
    turn.state(
        new Lasting.ParcelStored(
            parcel.id(),
            opening.compartment(),
            deposit.by(),
            new Waiting.ForRecipient(
                pickup.issued(),
                Deadlines.forRecipient(turn, opening.compartment()),
                Optional.of(takeBack.issued())),
            evidence));
    Deadlines.watch(turn, parcel.id());
    parcel
        .recipient()
        .ifPresent(to ->
            turn.notice(
                new Notice.ParcelStored(
                    turn.freshNotice(), parcel.id(), to.contact().id(), pickup.sealed())));
  }
}
