package cubby.core.kiosk;

import cubby.core.notice.Notice;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.text.SealedText;
import cubby.core.time.TimeTrust;
import java.time.Instant;
import java.util.Optional;

/// What is told to whomever a parcel waits for, beside its code (N1).
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

  /// R2: a sender who may take it back is told in their turn.
  static void sendingOverdue(Turn turn, Parcel parcel) {
    parcel
        .recipient()
        .ifPresent(
            to -> turn.notice(new Notice.SendingOverdue(turn.freshNotice(), parcel.id(), to)));
  }

  static void deadlineMoved(Turn turn, Parcel parcel, Deadline deadline) {
    waitsFor(parcel)
        .ifPresent(to ->
            turn.notice(
                new Notice.DeadlineMoved(
                    turn.freshNotice(), parcel.id(), to, Deadlines.told(turn, deadline))));
  }

  /// @param code another one, if the one before had ended
  static void deadlineExtended(
      Turn turn, Parcel parcel, Optional<SealedText> code, Deadline deadline) {
    waitsFor(parcel)
        .ifPresent(to ->
            turn.notice(
                new Notice.DeadlineExtended(
                    turn.freshNotice(), parcel.id(), to, code, Deadlines.told(turn, deadline))));
  }

  /// Whoever may collect it: its recipient, or the sender of what was not collected in time (R2).
  private static Optional<Addressee> waitsFor(Parcel parcel) {
    return parcel.state() instanceof ParcelState.Stored(_, Waiting.ForSender _, _)
        ? parcel.sender()
        : parcel.recipient();
  }

  static void collected(Turn turn, Parcel parcel) {
    parcel
        .recipient()
        .ifPresent(to ->
            turn.notice(new Notice.ParcelCollected(turn.freshNotice(), parcel.id(), to, at(turn))));
  }

  /// By the wall clock, where it is to be believed.
  static Optional<Instant> at(Turn turn) {
    return turn.now().trust() == TimeTrust.TRUSTED
        ? Optional.of(turn.now().wall())
        : Optional.empty();
  }
}
