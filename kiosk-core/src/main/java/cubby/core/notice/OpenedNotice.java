package cubby.core.notice;

import cubby.core.cabinet.CompartmentId;
import java.util.Optional;

/// A notice that is about to leave, with everything that it says in the open. It exists only in the
/// memory of whoever carries it.
public sealed interface OpenedNotice {
  NoticeId id();

  /// To a recipient.
  ///
  /// @param to the recipient's address
  /// @param code digits of the pickup code
  /// @param check digits of the check number
  /// @param qrText content of the QR code
  record ParcelStored(NoticeId id, String to, String code, String check, String qrText)
      implements OpenedNotice {
    @Override
    public String toString() {
      return "ParcelStored[" + id.value() + ", …]";
    }
  }

  /// To support, whose address is in the kiosk's profile.
  record ForSupport(
      NoticeId id,
      String caseNumber,
      SupportMatter matter,
      Optional<CompartmentId> compartment,
      String detail)
      implements OpenedNotice {}
}
