package cubby.core.notice;

/// What support is told about.
public enum SupportMatter {
  LATCH_JAMMED,
  DOOR_UNREACHABLE,
  DOOR_LEFT_OPEN,
  DOOR_FORCED,
  DEPOSIT_UNCLEAR,
  CUSTOMER_DEPOSITS_CLOSED,
  PICKUP_UNCLEAR,
  UNEXPECTED_CONTENT,
  COMPARTMENT_UNFIT,
  SENSOR_CONTRADICTS,
  PARCEL_MISSING,
  PARCEL_DISPUTED,
  WIRING_CHANGED,
  MANY_QUARANTINED,
  GUESSING,
  /// A technician has opened what holds a parcel (M4).
  PARCEL_OPENED,
  INSPECTION_UNCLEAR,
  /// Another door opened than the one that was pulsed (M3).
  DOORS_MIXED_UP,
  TAMPER,
  POWER_FAILING,
  /// There is so little room on the disk that nothing is taken in (X2).
  DISK_LOW,
  /// For an hour nobody could say what time it is (T3).
  CLOCK_NOT_TRUSTED,
  BANK_LOST,
  ADDRESS_REFUSED,
  NOTICE_UNREADABLE,
  /// From a backup: nothing is served before a technician has looked.
  KIOSK_RESTORED
}
