package cubby.hal.contract;

import java.time.Duration;

/// An instant of a clock that never jumps. Its origin is arbitrary and means nothing outside the
/// simulation, or the present run of the computer, that made it, so it is never stored. On Linux
/// the processes of a computer share it.
public record MonotonicTime(long nanos) implements Comparable<MonotonicTime> {

  public MonotonicTime plus(Duration duration) {
    return new MonotonicTime(nanos + duration.toNanos());
  }

  /// How long after `earlier` this is; negative if it is before.
  public Duration since(MonotonicTime earlier) {
    return Duration.ofNanos(nanos - earlier.nanos);
  }

  public boolean isBefore(MonotonicTime other) {
    return compareTo(other) < 0;
  }

  public boolean isAfter(MonotonicTime other) {
    return compareTo(other) > 0;
  }

  /// Compares by difference, as `System.nanoTime` demands.
  @Override
  public int compareTo(MonotonicTime other) {
    return Long.signum(nanos - other.nanos);
  }

  /// Whichever comes first.
  public MonotonicTime orEarlier(MonotonicTime other) {
    return other.isBefore(this) ? other : this;
  }
}
