package cubby.core.parcel;

/// What brings a parcel through the kiosk.
public enum Errand {
  /// A courier puts it in, its recipient takes it out.
  DELIVERY,
  /// A recipient puts it in, a courier takes it out (R1).
  RETURN,
  /// Its sender puts it in, its recipient takes it out (R2).
  SENDING
}
