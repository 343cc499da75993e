package cubby.sim.cabinet;

/// What came of something that a person did at the cabinet.
public sealed interface HandResult {

  /// It was done; this is how the compartment looks now.
  record Done(CompartmentView compartment) implements HandResult {}

  /// The steel did not allow it. Nothing changed.
  ///
  /// @param why one sentence for the person, English
  record Impossible(String why) implements HandResult {}
}
