package cubby.sim.board;

/// What a board that acknowledges says of a latch it was just told to open. Makers do not publish
/// which; none of them proves an open door.
public enum UnlockReport {
  /// At once that it is open, whatever the door does.
  SAYS_OPEN,
  /// At once that it is not, whatever the door does.
  SAYS_CLOSED,
  /// At once what its switch says, mostly before the door has moved.
  AS_READ,
  /// When the pulse is over, what its switch says then.
  READ_AFTER_PULSE
}
