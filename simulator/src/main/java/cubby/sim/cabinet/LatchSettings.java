package cubby.sim.cabinet;

import java.time.Duration;

/// How the latches of a cabinet move.
///
/// @param springDelay from the release of the hook until the door's switch says open
/// @param release when in a pulse the hook lets go
/// @param reboundAfter how long the switch of a slammed door that does not catch says closed
public record LatchSettings(Duration springDelay, Release release, Duration reboundAfter) {
  public enum Release {
    /// Solenoids: as soon as current flows.
    PULSE_BEGINS,
    /// Motors and locks that hold against the load: when it stops.
    PULSE_ENDS
  }

  /// Solenoid latches. 20 ms for the door's spring, 120 ms for a slam that does not catch.
  public static final LatchSettings SOLENOID =
      new LatchSettings(Duration.ofMillis(20), Release.PULSE_BEGINS, Duration.ofMillis(120));

  public LatchSettings {
    if (springDelay.isNegative() || reboundAfter.isNegative()) {
      throw new IllegalArgumentException("a latch cannot move before its time");
    }
  }
}
