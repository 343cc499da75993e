package cubby.sim.trial;

/// How a trial ended.
public sealed interface TrialOutcome permits TrialReport, Finding {
  long seed();
}
