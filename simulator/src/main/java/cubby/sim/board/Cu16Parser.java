package cubby.sim.board;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds requests in whatever comes down the line. What cannot be one is passed over a byte at a
/// time, so that junk never hides the request behind it; the beginning of one is forgotten after a
/// pause.
final class Cu16Parser {
  /// First byte and last but one of every frame: two sources or more.
  static final int STX = 0x02;

  static final int ETX = 0x03;

  private final Duration partialFrameKept;
  private final byte[] held = new byte[Cu16Request.Command.ON_TIME.frameBytes()];
  private int count;
  private @Nullable MonotonicTime lastByteAt;

  Cu16Parser(Duration partialFrameKept) {
    this.partialFrameKept = partialFrameKept;
  }

  List<Cu16Request> take(byte value, MonotonicTime at) {
    if (lastByteAt != null && at.since(lastByteAt).compareTo(partialFrameKept) > 0) {
      count = 0;
    }
    lastByteAt = at;
    held[count++] = value;
    var found = new ArrayList<Cu16Request>();
    while (count > 0) {
      switch (look()) {
        case Look.Incomplete _ -> {
          return found;
        }
        case Look.NoRequest _ -> drop(1);
        case Look.Complete(var request) -> {
          found.add(request);
          // The sum may be wrong because this was no request at all.
          drop(request.sound() ? request.bytes().length() : 1);
        }
      }
    }
    return found;
  }

  /// What the bytes held begin with.
  private sealed interface Look {
    record Incomplete() implements Look {}

    record NoRequest() implements Look {}

    record Complete(Cu16Request request) implements Look {}
  }

  private Look look() {
    if (at(0) != STX) {
      return new Look.NoRequest();
    }
    if (count < 3) {
      return new Look.Incomplete();
    }
    var command = commandOf(at(2));
    if (command.isEmpty()) {
      return new Look.NoRequest();
    }
    int length = command.get().frameBytes();
    if (count < length) {
      return count == length - 1 && at(length - 2) != ETX
          ? new Look.NoRequest()
          : new Look.Incomplete();
    }
    return at(length - 2) == ETX ? new Look.Complete(read(command.get())) : new Look.NoRequest();
  }

  private Cu16Request read(Cu16Request.Command command) {
    int length = command.frameBytes();
    int sum = 0;
    for (int i = 0; i < length - 1; i++) {
      sum += at(i);
    }
    return new Cu16Request(
        at(1) >> 4,
        at(1) & 0x0F,
        command,
        command.dataBytes == 2 ? at(3) << 8 | at(4) : 0,
        (sum & 0xFF) == at(length - 1),
        WireBytes.copyOf(held, length));
  }

  private static Optional<Cu16Request.Command> commandOf(int code) {
    return Arrays.stream(Cu16Request.Command.values()).filter(it -> it.code == code).findFirst();
  }

  private int at(int index) {
    return held[index] & 0xFF;
  }

  private void drop(int bytes) {
    count -= bytes;
    System.arraycopy(held, bytes, held, 0, count);
  }
}
