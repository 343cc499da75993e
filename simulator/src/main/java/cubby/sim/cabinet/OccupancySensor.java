package cubby.sim.cabinet;

/// The health of a compartment's occupancy sensor.
public enum OccupancySensor {
  OK,
  STUCK_OCCUPIED,
  STUCK_EMPTY,
  /// It says the opposite, as after a sensor of another make was put in.
  INVERTED,
  /// Its wire is cut: see [OccupancySignal#NONE].
  CUT,
  /// None is fitted, or it was taken off: see [OccupancySignal#NONE].
  ABSENT
}
