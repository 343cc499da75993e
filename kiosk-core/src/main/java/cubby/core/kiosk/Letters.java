package cubby.core.kiosk;

import cubby.core.notice.Notice;
import cubby.core.notice.Notice.NotCollected.Cause;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Parcel;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import java.time.Instant;
import java.util.Optional;

/// Letters to the people whom a parcel concerns (N1). Who is not known gets none.
final class Letters {

  private Letters() {}

  /// T1.
  static void reminder(Turn turn, Parcel parcel, Deadline deadline) {
    parcel
        .recipient()
        .ifPresent(to ->
            turn.notice(
                new Notice.CollectionReminder(
                    turn.freshNotice(), parcel.id(), to, until(turn, deadline))));
  }

  /// T2.
  static void deadlineMoved(Turn turn, Parcel parcel, Deadline deadline) {
    parcel
        .recipient()
        .ifPresent(to ->
            turn.notice(
                new Notice.DeadlineMoved(
                    turn.freshNotice(), parcel.id(), to, until(turn, deadline))));
  }

  /// T1.
  static void overdue(Turn turn, Parcel parcel) {
    parcel
        .recipient()
        .ifPresent(
            to -> turn.notice(new Notice.ParcelOverdue(turn.freshNotice(), parcel.id(), to)));
  }

  /// Its recipient has it: they are told, and the sender of a sending (R2).
  static void collected(Turn turn, Parcel parcel) {
    parcel
        .recipient()
        .ifPresent(to ->
            turn.notice(
                new Notice.ParcelCollected(turn.freshNotice(), parcel.id(), to, wall(turn.now()))));
    parcel
        .sender()
        .filter(_ -> parcel.errand() == Errand.SENDING)
        .ifPresent(to ->
            turn.notice(
                new Notice.SendingCollected(
                    turn.freshNotice(),
                    parcel.id(),
                    to,
                    parcel.tracking().id(),
                    wall(turn.now()))));
  }

  /// Its sender is told that the recipient will not have it (P8), or has not come (R2).
  ///
  /// @param takeBack how long the sender may take it back; absent if a courier takes it
  static void notCollected(Turn turn, Parcel parcel, Cause cause, Optional<Deadline> takeBack) {
    parcel
        .sender()
        .ifPresent(to ->
            turn.notice(
                new Notice.NotCollected(
                    turn.freshNotice(),
                    parcel.id(),
                    to,
                    parcel.tracking().id(),
                    cause,
                    takeBack.flatMap(deadline -> until(turn, deadline)))));
  }

  /// When a deadline is over by the wall clock, as long as nothing stands still; absent while that
  /// clock is not trusted (T3).
  static Optional<Instant> until(Turn turn, Deadline deadline) {
    var now = turn.now();
    return wall(now).map(wall -> wall.plus(deadline.until().since(now.uptime())));
  }

  private static Optional<Instant> wall(Stamp now) {
    return Optional.of(now).filter(it -> it.trust() == TimeTrust.TRUSTED).map(Stamp::wall);
  }
}
