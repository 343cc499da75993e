package cubby.sim.cabinet;

/// What a door's switch tells the board.
public enum DoorSignal {
  OPEN,
  CLOSED,
  /// No circuit at all. Most boards cannot tell this from one of the others; which one depends on
  /// the switch.
  NONE
}
