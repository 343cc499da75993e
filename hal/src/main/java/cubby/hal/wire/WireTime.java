package cubby.hal.wire;

import java.time.Duration;

/// How long bytes take on an asynchronous line.
public final class WireTime {
  /// Start bit, eight data bits, stop bit.
  private static final long BITS_PER_BYTE = 10;

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private WireTime() {}

  /// @param baud bits a second
  public static Duration of(int byteCount, int baud) {
    return Duration.ofNanos(NANOS_PER_SECOND * BITS_PER_BYTE * byteCount / baud);
  }
}
