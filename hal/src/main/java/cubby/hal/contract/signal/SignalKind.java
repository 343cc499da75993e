package cubby.hal.contract.signal;

/// What a signal tells while it is active.
public enum SignalKind {
  /// Somebody is at the cabinet's inside: its service door, its back, its lid.
  TAMPER,
  /// The mains has failed, and the kiosk runs on its battery.
  POWER_LOSS
}
