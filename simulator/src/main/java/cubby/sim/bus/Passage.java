package cubby.sim.bus;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.board.SimulatedBoard;
import java.util.Comparator;
import java.util.List;

/// Something that will have come about on a line at one time.
///
/// @param sequence tells apart, in the order of their making, what comes about at the same time
record Passage(MonotonicTime at, long sequence, What what) {
  static final Comparator<Passage> ORDER =
      Comparator.comparing(Passage::at).thenComparingLong(Passage::sequence);

  sealed interface What {}

  /// One byte of the master has reached the boards.
  ///
  /// @param by those that it reaches
  record Heard(byte value, List<SimulatedBoard> by) implements What {}

  /// A board would begin to send.
  record ReplyReady(WireBytes bytes) implements What {}

  /// Bytes have reached the master.
  record Arrived(WireBytes bytes) implements What {}

  /// The last byte of a reply has reached the master.
  record ReplyOver(WireBytes bytes) implements What {}
}
