package cubby.sim.bus;

import java.time.Duration;

/// How long bytes take on an asynchronous line: ten bits each (start, eight data, stop).
///
/// @param baud bits per second
public record WireTime(int baud) {
  private static final long BITS_PER_BYTE = 10;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  public WireTime {
    if (baud < 1) {
      throw new IllegalArgumentException("a line needs a baud rate, not " + baud);
    }
  }

  /// Rounded down once, so that long runs do not drift.
  public Duration of(int bytes) {
    return Duration.ofNanos(bytes * BITS_PER_BYTE * NANOS_PER_SECOND / baud);
  }
}
