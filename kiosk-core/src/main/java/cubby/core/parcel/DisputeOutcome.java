package cubby.core.parcel;

/// What support finds about a disputed parcel (P6), or one that nobody gets at by the kiosk.
public enum DisputeOutcome {
  /// Nobody knows where it is.
  MISSING,
  /// Whoever came for it has it after all.
  HANDED_OVER,
  /// It is inside, and a courier is to take it away.
  TAKE_AWAY
}
