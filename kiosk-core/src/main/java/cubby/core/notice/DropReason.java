package cubby.core.notice;

/// Why a notice will never leave.
public enum DropReason {
  /// Its address is none, or the mail server will not have it.
  REFUSED,
  /// What it needs to say has been erased.
  ERASED,
  /// It cannot be read back.
  UNREADABLE,
  /// It tells a code of before the kiosk was restored from a backup.
  RESTORED
}
