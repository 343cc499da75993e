package cubby.sim.bus;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.board.SimulatedBoard;
import cubby.sim.board.Transmission;
import java.util.List;
import java.util.function.BiConsumer;

/// What the master wrote at once, on its way to the boards, byte by byte. Nobody need wake for each
/// of them: what a board does about a request, it does about its last byte.
final class Hearing {
  private final WireBytes bytes;
  private final MonotonicTime begin;
  private final WireTime wireTime;
  private final List<SimulatedBoard> by;
  private int heard;

  /// @param begin when the first byte begins to leave
  /// @param by those that it reaches
  Hearing(WireBytes bytes, MonotonicTime begin, WireTime wireTime, List<SimulatedBoard> by) {
    this.bytes = bytes;
    this.begin = begin;
    this.wireTime = wireTime;
    this.by = by;
  }

  /// When the last byte has come.
  MonotonicTime over() {
    return cameAt(bytes.length());
  }

  /// The boards take the bytes that have come by then, each at its time.
  ///
  /// @param said told what they say to that, each time
  void until(MonotonicTime at, BiConsumer<SimulatedBoard, List<Transmission>> said) {
    while (heard < bytes.length()) {
      var cameAt = cameAt(heard + 1);
      if (cameAt.isAfter(at)) {
        return;
      }
      byte value = (byte) bytes.at(heard++);
      for (var board : by) {
        said.accept(board, board.receive(value, cameAt));
      }
    }
  }

  /// Nobody hears those that have come by then.
  void loseUntil(MonotonicTime at) {
    while (heard < bytes.length() && !cameAt(heard + 1).isAfter(at)) {
      heard++;
    }
  }

  private MonotonicTime cameAt(int count) {
    return begin.plus(wireTime.of(count));
  }
}
