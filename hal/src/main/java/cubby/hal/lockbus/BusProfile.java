package cubby.hal.lockbus;

import cubby.hal.line.LineAddress;
import java.time.Duration;

/// A bus with every default filled in.
///
/// @param baud bits a second
/// @param supplyLatches how many latches may be energised at once
public record BusProfile(String name, LineAddress line, int baud, int supplyLatches) {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /// How long bytes take on the line.
  Duration wireTime(int byteCount) {
    return Duration.ofNanos(NANOS_PER_SECOND * BusLimits.BITS_PER_BYTE * byteCount / baud);
  }
}
