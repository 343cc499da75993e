package cubby.hal.lockbus;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Tells when the rest of a reply that has begun is worth looking for, so that the thread of a bus
/// need not wake for each byte. Owned by that thread.
///
/// It remembers how many bytes came in answer to each request, and takes the next answer to be as
/// long. An error costs no more than the time on the wire of those bytes that do not come.
final class ReplyPace {
  private final BusProfile bus;
  private final Map<WireBytes, Integer> lengths = new HashMap<>();
  private WireBytes request = WireBytes.NONE;
  private int received;
  private Optional<MonotonicTime> restAt = Optional.empty();

  ReplyPace(BusProfile bus) {
    this.bus = bus;
  }

  /// A request goes out: what came since the one before was the answer to that.
  void asked(WireBytes bytes) {
    if (received > 0) {
      lengths.put(request, received);
    }
    request = bytes;
    received = 0;
    restAt = Optional.empty();
  }

  void received(WireBytes bytes, MonotonicTime now) {
    received += bytes.length();
    int missing = lengths.getOrDefault(request, 0) - received;
    restAt = missing > 1 ? Optional.of(now.plus(untilLast(missing))) : Optional.empty();
  }

  /// When all of the reply but its last byte may have come; nothing if that is not known, or over.
  Optional<MonotonicTime> restAt() {
    return restAt;
  }

  /// The last byte is waited for in the system, which says so without delay.
  private Duration untilLast(int missing) {
    return bus.wireTime(missing - 1);
  }
}
