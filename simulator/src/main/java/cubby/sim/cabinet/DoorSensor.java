package cubby.sim.cabinet;

/// The health of a door's switch.
public enum DoorSensor {
  OK,
  STUCK_OPEN,
  STUCK_CLOSED,
  /// Its wire is cut: see [DoorSignal#NONE].
  CUT
}
