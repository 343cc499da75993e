package cubby.core.notice;

import cubby.core.cabinet.CompartmentId;
import cubby.core.journal.ChainHead;
import cubby.core.notice.Notice.Handled.Deed;
import cubby.core.notice.Notice.NotCollected.Cause;
import cubby.core.words.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A notice that is about to leave, with everything that it says in the open. It exists only in the
/// memory of whoever carries it. Its members are those of [Notice].
public sealed interface OpenedNotice {
  NoticeId id();

  /// Whom it is for, in the open.
  ///
  /// @param address where it goes: an e-mail address, or whatever somebody typed for one
  record Reader(String address, Optional<String> name, Language language) {
    @Override
    public String toString() {
      return "Reader[…]";
    }
  }

  /// What opens a door.
  ///
  /// @param digits of the pickup code
  /// @param check digits of the check number
  /// @param qrText content of the QR code
  record Code(String digits, String check, String qrText) {
    @Override
    public String toString() {
      return "Code[…]";
    }
  }

  /// @param photo of the parcel in its compartment, if one was taken
  record ParcelStored(
      NoticeId id, Reader to, Optional<Code> code, Optional<Instant> until, Optional<Picture> photo)
      implements OpenedNotice {}

  record CollectionReminder(NoticeId id, Reader to, Optional<Instant> until)
      implements OpenedNotice {}

  record CodeRenewed(NoticeId id, Reader to, Code code, Optional<Instant> until)
      implements OpenedNotice {}

  record DeadlineExtended(NoticeId id, Reader to, Optional<Code> code, Optional<Instant> until)
      implements OpenedNotice {}

  record DeadlineMoved(NoticeId id, Reader to, Optional<Instant> until) implements OpenedNotice {}

  record ParcelOverdue(NoticeId id, Reader to) implements OpenedNotice {}

  record SendingOverdue(NoticeId id, Reader to) implements OpenedNotice {}

  record ParcelCollected(NoticeId id, Reader to, Optional<Instant> at) implements OpenedNotice {}

  record ReturnReceived(NoticeId id, Reader to, String tracking, Optional<Picture> photo)
      implements OpenedNotice {
    @Override
    public String toString() {
      return "ReturnReceived[" + id.value() + ", …]";
    }
  }

  record SendingDeposited(NoticeId id, Reader to, String tracking, Code takeBack)
      implements OpenedNotice {
    @Override
    public String toString() {
      return "SendingDeposited[" + id.value() + ", …]";
    }
  }

  record SendingCollected(NoticeId id, Reader to, String tracking, Optional<Instant> at)
      implements OpenedNotice {
    @Override
    public String toString() {
      return "SendingCollected[" + id.value() + ", …]";
    }
  }

  record NotCollected(
      NoticeId id, Reader to, String tracking, Cause cause, Optional<Instant> takeBackUntil)
      implements OpenedNotice {
    @Override
    public String toString() {
      return "NotCollected[" + id.value() + ", …]";
    }
  }

  record CourierList(NoticeId id, Reader to, List<Handled> handled) implements OpenedNotice {
    public CourierList {
      handled = List.copyOf(handled);
    }
  }

  /// @param tracking absent if no parcel was scanned, or its barcode has been erased
  record Handled(
      Deed deed, Optional<String> tracking, Optional<CompartmentId> compartment, String size) {
    @Override
    public String toString() {
      return "Handled[" + deed + ", …]";
    }
  }

  /// To support, whose address is in the kiosk's profile.
  ///
  /// @param again how often an alarm was only counted since it was last told; 0 otherwise
  /// @param head how far the journal has come: away from the kiosk it shows if rows are cut off
  record ForSupport(
      NoticeId id,
      String caseNumber,
      SupportMatter matter,
      Optional<CompartmentId> compartment,
      String detail,
      int again,
      ChainHead head)
      implements OpenedNotice {}

  /// The person whom it is for; support is none.
  default Optional<Reader> reader() {
    return switch (this) {
      case ParcelStored notice -> Optional.of(notice.to());
      case CollectionReminder notice -> Optional.of(notice.to());
      case CodeRenewed notice -> Optional.of(notice.to());
      case DeadlineExtended notice -> Optional.of(notice.to());
      case DeadlineMoved notice -> Optional.of(notice.to());
      case ParcelOverdue notice -> Optional.of(notice.to());
      case SendingOverdue notice -> Optional.of(notice.to());
      case ParcelCollected notice -> Optional.of(notice.to());
      case ReturnReceived notice -> Optional.of(notice.to());
      case SendingDeposited notice -> Optional.of(notice.to());
      case SendingCollected notice -> Optional.of(notice.to());
      case NotCollected notice -> Optional.of(notice.to());
      case CourierList notice -> Optional.of(notice.to());
      case ForSupport _ -> Optional.empty();
    };
  }

  /// The code that it brings.
  default Optional<Code> opens() {
    return switch (this) {
      case ParcelStored notice -> notice.code();
      case CodeRenewed notice -> Optional.of(notice.code());
      case DeadlineExtended notice -> notice.code();
      case SendingDeposited notice -> Optional.of(notice.takeBack());
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
          Optional.empty();
    };
  }
}
