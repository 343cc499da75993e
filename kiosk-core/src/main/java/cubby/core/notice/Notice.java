package cubby.core.notice;

import cubby.core.cabinet.CompartmentId;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.ParcelId;
import cubby.core.text.SealedText;
import cubby.core.text.TextId;
import java.time.Instant;
import java.util.Optional;
import org.pcollections.TreePVector;

/// What waits in the outbox to leave the box, written in the same transaction as the fact it is
/// about. Who it is for and what it says is resolved when it leaves.
///
/// An absent instant was not to be known, since the kiosk's clock could not be trusted (T3).
public sealed interface Notice {
  NoticeId id();

  // To recipients

  /// The parcel is here, and this opens its door.
  ///
  /// @param code absent if the recipient has been given it by whoever announced the parcel (N3)
  /// @param until when it is to be collected
  record ParcelStored(
      NoticeId id,
      ParcelId parcel,
      Addressee to,
      Optional<SealedText> code,
      Optional<Instant> until)
      implements Notice {}

  /// It still waits, and not for much longer (T1).
  record CollectionReminder(NoticeId id, ParcelId parcel, Addressee to, Optional<Instant> until)
      implements Notice {}

  /// Another code in place of the one that was forgotten (P9).
  record CodeRenewed(
      NoticeId id, ParcelId parcel, Addressee to, SealedText code, Optional<Instant> until)
      implements Notice {}

  /// Support gives more time (T1).
  ///
  /// @param code another one, if the first had ended (G5)
  record DeadlineExtended(
      NoticeId id,
      ParcelId parcel,
      Addressee to,
      Optional<SealedText> code,
      Optional<Instant> until)
      implements Notice {}

  /// There is more time, since the parcel could not be collected for a while (T2).
  record DeadlineMoved(NoticeId id, ParcelId parcel, Addressee to, Optional<Instant> until)
      implements Notice {}

  /// It was not collected in time.
  record ParcelOverdue(NoticeId id, ParcelId parcel, Addressee to) implements Notice {}

  /// A sending was not collected in time: its sender may take it back (R2).
  record SendingOverdue(NoticeId id, ParcelId parcel, Addressee to) implements Notice {}

  /// Somebody with its code has collected it.
  record ParcelCollected(NoticeId id, ParcelId parcel, Addressee to, Optional<Instant> at)
      implements Notice {}

  // To senders

  /// The receipt for a return (R1).
  record ReturnReceived(NoticeId id, ParcelId parcel, Addressee to, TextId tracking)
      implements Notice {}

  /// The receipt for a sending (R2).
  ///
  /// @param takeBack the code that gives it back to the sender
  record SendingDeposited(
      NoticeId id, ParcelId parcel, Addressee to, TextId tracking, SealedText takeBack)
      implements Notice {}

  /// What was sent has been collected (R2).
  record SendingCollected(
      NoticeId id, ParcelId parcel, Addressee to, TextId tracking, Optional<Instant> at)
      implements Notice {}

  /// What was sent will not be collected (P8, R2).
  ///
  /// @param takeBackUntil how long the sender may take it back; absent if it goes to a courier
  record NotCollected(
      NoticeId id,
      ParcelId parcel,
      Addressee to,
      TextId tracking,
      Cause cause,
      Optional<Instant> takeBackUntil)
      implements Notice {
    /// Why it was not collected.
    public enum Cause {
      REFUSED,
      NOT_IN_TIME
    }
  }

  // To couriers

  /// What a courier has done between signing in and out (D12).
  record CourierList(NoticeId id, Addressee to, TreePVector<Handled> handled) implements Notice {}

  /// One line of a courier's list.
  ///
  /// @param tracking absent if no parcel was scanned
  /// @param size name of the size that was asked for
  record Handled(
      Deed deed, Optional<TextId> tracking, Optional<CompartmentId> compartment, String size) {
    /// What became of the parcel.
    public enum Deed {
      PUT_IN,
      TAKEN_OUT,
      REFUSED
    }
  }

  // To support

  /// An alarm, or another matter for support (N2).
  ///
  /// @param again how often an alarm was only counted since it was last told; 0 otherwise
  record ForSupport(
      NoticeId id,
      String caseNumber,
      SupportMatter matter,
      Optional<CompartmentId> compartment,
      String detail,
      int again)
      implements Notice {}

  /// Whether it tells a code that opens a door.
  default boolean tellsACode() {
    return switch (this) {
      case ParcelStored(_, _, _, var code, _) -> code.isPresent();
      case DeadlineExtended(_, _, _, var code, _) -> code.isPresent();
      case CodeRenewed _, SendingDeposited _ -> true;
      case CollectionReminder _,
          DeadlineMoved _,
          ParcelOverdue _,
          SendingOverdue _,
          ParcelCollected _,
          ReturnReceived _,
          SendingCollected _,
          NotCollected _,
          CourierList _,
          ForSupport _ ->
          false;
    };
  }

  /// The parcel that it is about.
  default Optional<ParcelId> about() {
    return switch (this) {
      case ParcelStored notice -> Optional.of(notice.parcel());
      case CollectionReminder notice -> Optional.of(notice.parcel());
      case CodeRenewed notice -> Optional.of(notice.parcel());
      case DeadlineExtended notice -> Optional.of(notice.parcel());
      case DeadlineMoved notice -> Optional.of(notice.parcel());
      case ParcelOverdue notice -> Optional.of(notice.parcel());
      case SendingOverdue notice -> Optional.of(notice.parcel());
      case ParcelCollected notice -> Optional.of(notice.parcel());
      case ReturnReceived notice -> Optional.of(notice.parcel());
      case SendingDeposited notice -> Optional.of(notice.parcel());
      case SendingCollected notice -> Optional.of(notice.parcel());
      case NotCollected notice -> Optional.of(notice.parcel());
      case CourierList _, ForSupport _ -> Optional.empty();
    };
  }
}
