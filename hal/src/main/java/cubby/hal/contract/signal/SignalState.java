package cubby.hal.contract.signal;

/// What a signal says, debounced.
public enum SignalState {
  ACTIVE,
  INACTIVE,
  /// Not read, not readable, or not yet stable. Never to be taken for either of the others.
  UNKNOWN
}
