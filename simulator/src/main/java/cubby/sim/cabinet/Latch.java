package cubby.sim.cabinet;

/// Whether a latch lets go of its door when it is energised. A jammed one still catches a door that
/// is shut.
public enum Latch {
  FREE,
  JAMMED
}
