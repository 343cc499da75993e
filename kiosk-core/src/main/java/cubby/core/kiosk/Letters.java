package cubby.core.kiosk;

import cubby.core.notice.Notice;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.time.TimeTrust;
import java.time.Instant;
import java.util.Optional;

/// What those whom a parcel waits for are told of it, beside its code (N1).
final class Letters {

  private Letters() {}

  static void reminder(Turn turn, Parcel parcel, Deadline deadline) {
    parcel
        .recipient()
        .ifPresent(to ->
            turn.notice(
                new Notice.CollectionReminder(
                    turn.freshNotice(), parcel.id(), to, Deadlines.told(turn, deadline))));
  }

  static void overdue(Turn turn, Parcel parcel) {
    parcel
        .recipient()
        .ifPresent(
            to -> turn.notice(new Notice.ParcelOverdue(turn.freshNotice(), parcel.id(), to)));
  }

  static void deadlineMoved(Turn turn, Parcel parcel, Deadline deadline) {
    awaited(parcel)
        .ifPresent(to ->
            turn.notice(
                new Notice.DeadlineMoved(
                    turn.freshNotice(), parcel.id(), to, Deadlines.told(turn, deadline))));
  }

  static void collected(Turn turn, Parcel parcel) {
    parcel
        .recipient()
        .ifPresent(to ->
            turn.notice(new Notice.ParcelCollected(turn.freshNotice(), parcel.id(), to, at(turn))));
  }

  /// Who is to come for a parcel that waits for somebody: its recipient, or after them its sender
  /// (R2).
  static Optional<Addressee> awaited(Parcel parcel) {
    return parcel.state() instanceof ParcelState.Stored(_, var waiting, _)
        ? switch (waiting) {
          case Waiting.ForRecipient _ -> parcel.recipient();
          case Waiting.ForSender _ -> parcel.sender();
          case Waiting.ForCourier _ -> Optional.empty();
        }
        : Optional.empty();
  }

  /// By the wall clock, where it is to be believed.
  static Optional<Instant> at(Turn turn) {
    return turn.now().trust() == TimeTrust.TRUSTED
        ? Optional.of(turn.now().wall())
        : Optional.empty();
  }
}
