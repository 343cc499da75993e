package cubby.sim.cabinet;

/// What an occupancy sensor tells the board.
public enum OccupancySignal {
  OCCUPIED,
  EMPTY,
  /// No circuit, or no sensor. Most boards cannot tell this from one of the others.
  NONE
}
