package cubby.sim.fate;

/// How much goes wrong in a trial.
public enum FaultLevel {
  NONE,
  /// A few kinds, drawn, and those seldom.
  SOME,
  /// Every kind, each rare or frequent.
  ALL
}
