package cubby.sim.trial;

/// Something that must never be, or that must be and is not.
///
/// @param day of the trial, from 0
/// @param when in virtual time
/// @param check what was looked after
/// @param again the shortest command that shows it again
public record Finding(
    long seed, long day, String when, String check, String expected, String seen, String again)
    implements TrialOutcome {}
