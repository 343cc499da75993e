package cubby.sim.board;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds requests in whatever comes down a line. What cannot be one is passed over a byte at a
/// time, so that junk never hides the request behind it; the beginning of one is forgotten after a
/// pause.
final class RequestScanner {
  private final Shape shape;
  private final Duration partialFrameKept;
  private WireBytes held = WireBytes.NONE;
  private @Nullable MonotonicTime lastByteAt;

  /// How the requests of one family look.
  @FunctionalInterface
  interface Shape {
    /// @param held one byte or more, which never grow longer than the longest request
    Look look(WireBytes held);
  }

  /// What the bytes held begin with.
  sealed interface Look {
    Look INCOMPLETE = new Incomplete();
    Look NO_REQUEST = new NoRequest();

    record Incomplete() implements Look {}

    record NoRequest() implements Look {}

    /// @param sound whether its checksum is right
    record Complete(int length, boolean sound) implements Look {}
  }

  /// A request in full, whichever board it is for.
  record Request(WireBytes bytes, boolean sound) {}

  /// @param partialFrameKept how long a request may pause between two bytes
  RequestScanner(Shape shape, Duration partialFrameKept) {
    this.shape = shape;
    this.partialFrameKept = partialFrameKept;
  }

  List<Request> take(byte value, MonotonicTime at) {
    if (lastByteAt != null && at.since(lastByteAt).compareTo(partialFrameKept) > 0) {
      forget();
    }
    lastByteAt = at;
    held = held.plus(WireBytes.of(value));
    if (shape.look(held) instanceof Look.Incomplete) {
      // So it is with nearly every byte.
      return List.of();
    }
    var found = new ArrayList<Request>();
    while (!held.isEmpty()) {
      switch (shape.look(held)) {
        case Look.Incomplete _ -> {
          return found;
        }
        case Look.NoRequest _ -> held = held.from(1);
        case Look.Complete(var length, var sound) -> {
          found.add(new Request(held.slice(0, length), sound));
          // The sum may be wrong because this was no request at all.
          held = held.from(sound ? length : 1);
        }
      }
    }
    return found;
  }

  void forget() {
    held = WireBytes.NONE;
  }
}
