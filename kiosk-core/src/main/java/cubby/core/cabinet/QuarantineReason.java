package cubby.core.cabinet;

/// Why nobody may be sent to a compartment (C4).
public enum QuarantineReason {
  /// Not yet seen since set-up.
  UNSEEN,
  /// Whoever used it left before it was clear how it ended.
  ABANDONED,
  /// Nobody confirmed what is inside.
  NOT_CONFIRMED,
  JAMMED,
  /// Its board could not be reached when its door should have opened.
  UNREACHABLE,
  /// Sensors and people, or sensors among themselves, disagree.
  CONTRADICTION,
  /// Something is inside that no record explains.
  UNEXPECTED_CONTENT,
  /// Its door opened without a pulse.
  OPENED_UNASKED,
  /// Somebody who came for a parcel says that something is wrong; support goes first (P6).
  DISPUTED,
  NOT_EMPTY,
  DIRTY,
  DAMAGED,
  /// Not yet seen since the kiosk was restored from a backup: nobody knows what is inside now.
  RESTORED;

  /// Whether a trusted sensor that sees it empty, behind a closed door, is enough to clear it.
  public boolean clearedBySensor() {
    return switch (this) {
      case UNSEEN, ABANDONED, NOT_CONFIRMED -> true;
      case RESTORED,
          JAMMED,
          UNREACHABLE,
          CONTRADICTION,
          UNEXPECTED_CONTENT,
          OPENED_UNASKED,
          DISPUTED,
          NOT_EMPTY,
          DIRTY,
          DAMAGED ->
          false;
    };
  }
}
