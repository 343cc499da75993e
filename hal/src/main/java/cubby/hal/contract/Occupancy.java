package cubby.hal.contract;

/// What an occupancy sensor says, debounced.
public enum Occupancy {
  OCCUPIED,
  EMPTY,
  /// No sensor, not read, or not yet stable.
  UNKNOWN
}
