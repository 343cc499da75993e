package cubby.core.kiosk;

import cubby.core.notice.Notice;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.Parcel;
import cubby.core.time.TimeTrust;
import java.time.Instant;
import java.util.Optional;

/// What recipients are told of a parcel that waits for them, beside its code (N1).
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
    parcel
        .recipient()
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

  /// By the wall clock, where it is to be believed.
  static Optional<Instant> at(Turn turn) {
    return turn.now().trust() == TimeTrust.TRUSTED
        ? Optional.of(turn.now().wall())
        : Optional.empty();
  }
}
