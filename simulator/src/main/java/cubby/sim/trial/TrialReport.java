package cubby.sim.trial;

import cubby.sim.fate.Fate;
import java.time.Duration;
import java.util.Map;

/// What came of one trial.
///
/// @param compartments that there are
/// @param days in which people came and things went wrong
/// @param commits and `facts` in the journal
/// @param starts of the kiosk, the first included
/// @param fired how often each misfortune struck
/// @param facts how often each kind of fact was written
/// @param spent of processor time, by what it was spent on
public record TrialReport(
    long seed,
    int compartments,
    int days,
    long parcels,
    long stored,
    long collected,
    long pulses,
    long touches,
    long commits,
    long starts,
    Map<Fate, Long> fired,
    Map<String, Long> facts,
    Spent spent)
    implements TrialOutcome {

  /// @param kiosk the kiosk, its lines, boards and doors
  /// @param people and their hands, with what the kiosk does at once about a touch
  /// @param checks what watches
  public record Spent(Duration kiosk, Duration people, Duration checks) {
    public Duration all() {
      return kiosk.plus(people).plus(checks);
    }
  }
}
