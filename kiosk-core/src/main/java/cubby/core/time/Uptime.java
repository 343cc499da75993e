package cubby.core.time;

import java.time.Duration;

/// The time for which this kiosk has been running since it was set up: it advances with a monotonic
/// clock, is carried over restarts by a stored high-water mark, and stands still while the machine
/// is off. Everything that must not be fooled by the wall clock is counted in it.
public record Uptime(Duration sinceSetUp) implements Comparable<Uptime> {

  public static final Uptime ZERO = new Uptime(Duration.ZERO);

  public Uptime plus(Duration duration) {
    return new Uptime(sinceSetUp.plus(duration));
  }

  /// How long after `earlier` this is; negative if it is before.
  public Duration since(Uptime earlier) {
    return sinceSetUp.minus(earlier.sinceSetUp);
  }

  public boolean isBefore(Uptime other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(Uptime other) {
    return sinceSetUp.compareTo(other.sinceSetUp);
  }
}
