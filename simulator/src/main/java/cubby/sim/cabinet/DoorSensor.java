package cubby.sim.cabinet;

/// The health of a door's switch.
public enum DoorSensor {
  OK,
  STUCK_OPEN,
  STUCK_CLOSED,
  /// It says the opposite, as after a switch of another make was put in.
  INVERTED,
  /// Its wire is cut: see [DoorSignal#NONE].
  CUT
}
