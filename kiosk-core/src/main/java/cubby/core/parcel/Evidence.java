package cubby.core.parcel;

/// What a change of custody rests on.
public enum Evidence {
  /// A trusted occupancy sensor.
  SENSOR,
  /// A trusted sensor, after the person had gone or the power had failed (D9).
  SETTLED_BY_SENSOR,
  /// The word of the courier at the screen.
  COURIERS_WORD,
  /// The word of somebody whom the kiosk does not know, who put a return or a sending in.
  CUSTOMERS_WORD,
  /// The word of the recipient at the screen.
  RECIPIENTS_WORD
}
