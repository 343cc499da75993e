package cubby.sim.bus;

/// What state the cable is in.
public enum LineCondition {
  SOUND,
  /// What the boards say is lost; they still hear, and obey.
  MUTE,
  /// Nothing passes either way.
  CUT
}
