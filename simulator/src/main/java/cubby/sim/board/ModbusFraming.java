package cubby.sim.board;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Parts what comes down a Modbus line into frames: each ends with a silence, whatever is in it.
final class ModbusFraming {
  /// Characters are 10 bits (8N1); above 19200 baud the silence is the same for all.
  private static final long SILENCE_BITS = 35;

  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final int FAST_BAUD = 19200;
  private static final Duration FAST_SILENCE = Duration.ofNanos(1_750_000);
  private static final int LONGEST = 256;

  private final Duration silence;
  private final byte[] held = new byte[LONGEST + 1];
  private int length;
  private @Nullable MonotonicTime lastByteAt;

  /// When the frame under way will be over; asked at every byte of a line.
  private Optional<MonotonicTime> overAt = Optional.empty();

  /// @param at when its last byte had come
  record Frame(WireBytes bytes, MonotonicTime at) {}

  ModbusFraming(int baud) {
    silence =
        baud > FAST_BAUD ? FAST_SILENCE : Duration.ofNanos(SILENCE_BITS * NANOS_PER_SECOND / baud);
  }

  Duration silence() {
    return silence;
  }

  void take(byte value, MonotonicTime at) {
    if (length < held.length) {
      held[length++] = value;
    }
    lastByteAt = at;
    overAt = Optional.of(at.plus(silence));
  }

  /// When the frame under way will be over.
  Optional<MonotonicTime> overAt() {
    return overAt;
  }

  /// The frame that is over at `at`. One too long for Modbus is none.
  Optional<Frame> over(MonotonicTime at) {
    if (lastByteAt == null || overAt.isEmpty() || overAt.get().isAfter(at)) {
      return Optional.empty();
    }
    var frame = new Frame(WireBytes.copyOf(held, length), lastByteAt);
    forget();
    return Optional.of(frame).filter(it -> it.bytes().length() <= LONGEST);
  }

  void forget() {
    length = 0;
    lastByteAt = null;
    overAt = Optional.empty();
  }
}
