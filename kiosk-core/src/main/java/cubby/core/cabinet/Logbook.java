package cubby.core.cabinet;

import java.time.Instant;
import java.util.Optional;
import org.pcollections.TreePVector;

/// What a technician may know of a compartment's past: what happened, and to whom not.
///
/// @param inVain pulses after which its door did not open, so that another followed or the door was
///   given up
/// @param lastPulse by the wall clock
/// @param entries the last of them, oldest first
public record Logbook(int inVain, Optional<Instant> lastPulse, TreePVector<Entry> entries) {

  /// As many as a screen has room for.
  public static final int ENTRIES_MAX = 5;

  public static final Logbook EMPTY = new Logbook(0, Optional.empty(), TreePVector.empty());

  /// @param at by the wall clock
  public record Entry(Happening what, Instant at) {}

  public Logbook with(Happening what, Instant at) {
    var kept = entries.size() < ENTRIES_MAX ? entries : entries.minus(0);
    return new Logbook(inVain, lastPulse, kept.plus(new Entry(what, at)));
  }

  public Logbook pulsed(Instant at) {
    return new Logbook(inVain, Optional.of(at), entries);
  }

  public Logbook withOneInVainMore() {
    return new Logbook(inVain + 1, lastPulse, entries);
  }
}
