package cubby.sim.bus;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import java.util.Comparator;

/// Something that will have come about on a line at one time.
///
/// @param sequence tells apart, in the order of their making, what comes about at the same time
record Passage(MonotonicTime at, long sequence, What what) {
  static final Comparator<Passage> ORDER =
      (one, other) -> {
        int byTime = one.at().compareTo(other.at());
        return byTime != 0 ? byTime : Long.compare(one.sequence(), other.sequence());
      };

  sealed interface What {}

  /// The last byte of what the master wrote at once has reached the boards.
  record Heard(Hearing hearing) implements What {}

  /// A board would begin to send.
  record ReplyReady(WireBytes bytes) implements What {}

  /// Bytes have reached the master.
  record Arrived(WireBytes bytes) implements What {}

  /// The last byte of a reply has reached the master.
  record ReplyOver(WireBytes bytes) implements What {}
}
