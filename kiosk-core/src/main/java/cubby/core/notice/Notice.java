package cubby.core.notice;

import cubby.core.cabinet.CompartmentId;
import cubby.core.parcel.ParcelId;
import cubby.core.text.SealedText;
import cubby.core.text.TextId;
import java.util.Optional;

/// What waits in the outbox to leave the box, written in the same transaction as the fact it is
/// about. Who it is for and what it says is resolved when it leaves.
public sealed interface Notice {
  NoticeId id();

  /// To the recipient: the parcel is here, and this opens its door.
  record ParcelStored(NoticeId id, ParcelId parcel, TextId contact, SealedText code)
      implements Notice {}

  /// One line of a courier's list (D12).
  ///
  /// @param tracking absent if no parcel was kept
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

  /// To support.
  record ForSupport(
      NoticeId id,
      String caseNumber,
      SupportMatter matter,
      Optional<CompartmentId> compartment,
      String detail)
      implements Notice {}
}
