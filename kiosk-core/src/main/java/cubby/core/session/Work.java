package cubby.core.session;

/// What a technician gives a reason for.
public enum Work {
  TAKE_OUT,
  /// Opening what holds a parcel (M4).
  OPEN_PARCEL,
  /// The same with the mechanical key.
  KEY_TO_PARCEL
}
