package cubby.hal.contract;

/// What a door sensor says, debounced.
public enum DoorState {
  OPEN,
  CLOSED,
  /// Not read, not readable, or not yet stable. Never to be taken for either of the others.
  UNKNOWN
}
