package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.notice.Notice;
import cubby.core.opening.Opening;
import cubby.core.opening.Purpose;
import cubby.core.parcel.CollectionCause;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.Waiting;
import cubby.core.text.SealedText;
import java.util.Optional;

/// What customers have put in comes into the kiosk's custody, and they are told what becomes of it
/// (R1, R2).
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
    parcel
        .sender()
        .ifPresent(to ->
            turn.notice(
                new Notice.ReturnReceived(
                    turn.freshNotice(), parcel.id(), to, parcel.tracking().id())));
  }

  static void recordSending(
      Turn turn, Opening opening, Purpose.Deposit deposit, Parcel parcel, Evidence evidence) {
    var codes = turn.freeCodes(2);
    var pickup = codes.getFirst();
    var takeBack = codes.getLast();
    var deadline = Deadlines.forRecipient(turn, opening.compartment());
    turn.state(
        new Lasting.ParcelStored(
            parcel.id(),
            opening.compartment(),
            deposit.by(),
            new Waiting.ForRecipient(pickup.issued(), deadline, Optional.of(takeBack.issued())),
            evidence));
    Deadlines.watch(turn, parcel.id());
    parcel
        .recipient()
        .ifPresent(to ->
            turn.notice(
                new Notice.ParcelStored(
                    turn.freshNotice(),
                    parcel.id(),
                    to,
                    Optional.of(pickup.sealed()),
                    Deadlines.told(turn, deadline))));
    sendingDeposited(turn, parcel, takeBack.sealed());
  }

  /// The sender's receipt, with what gives the sending back to them.
  static void sendingDeposited(Turn turn, Parcel parcel, SealedText takeBack) {
    parcel
        .sender()
        .ifPresent(to ->
            turn.notice(
                new Notice.SendingDeposited(
                    turn.freshNotice(), parcel.id(), to, parcel.tracking().id(), takeBack)));
  }

  /// R2: the sender is told when its recipient has collected what they sent.
  static void collected(Turn turn, Parcel parcel) {
    if (parcel.errand() == Errand.SENDING) {
      parcel
          .sender()
          .ifPresent(to ->
              turn.notice(
                  new Notice.SendingCollected(
                      turn.freshNotice(),
                      parcel.id(),
                      to,
                      parcel.tracking().id(),
                      Letters.at(turn))));
    }
  }

  /// R2: the time of the recipient is over, or the sender's after it.
  ///
  /// @param takeBack how long the sender has now; absent if a courier takes it away
  static void notCollected(Turn turn, Parcel parcel, Optional<Deadline> takeBack) {
    parcel
        .sender()
        .ifPresent(to ->
            turn.notice(
                new Notice.NotCollected(
                    turn.freshNotice(),
                    parcel.id(),
                    to,
                    parcel.tracking().id(),
                    Notice.NotCollected.Cause.NOT_IN_TIME,
                    takeBack.flatMap(deadline -> Deadlines.told(turn, deadline)))));
  }
}
