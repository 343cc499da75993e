package cubby.hal.line;

import cubby.hal.wire.WireBytes;
import java.time.Duration;

/// One open connection to boards. Used by one thread, that of its bus, though another may have
/// opened it. Once a call has thrown, the line is of no further use: close it and open a new one.
public interface Line extends AutoCloseable {
  /// A guard that hangs is given so long to switch off before it is killed; all others close at
  /// once.
  Duration CLOSES_WITHIN = Duration.ofSeconds(4);

  /// More than the system's buffer of 4096 bytes holds.
  int DRAINING_READS = 32;

  /// Hands all bytes to the system. Does not wait until they have left, and half a second at most
  /// for the system to have room.
  ///
  /// @throws LineException if the line is gone or stuck
  void write(WireBytes bytes) throws LineException;

  /// Returns what has come, as soon as anything has, be it one byte; nothing if nothing comes
  /// within `atMost`, or, seldom, before it is over. With a wait of zero, what is there already.
  ///
  /// @param atMost not negative; kept to a millisecond or two
  /// @throws LineException at once when the line goes, though bytes may be lost by that
  WireBytes read(Duration atMost) throws LineException;

  /// Takes away what has come, before a request, so that none of it passes for its reply. A line
  /// that is not empty after [#DRAINING_READS] is babbling, and left so.
  ///
  /// @throws LineException if the line is gone
  default WireBytes drain() throws LineException {
    var drained = WireBytes.NONE;
    for (int i = 0; i < DRAINING_READS; i++) {
      var bytes = read(Duration.ZERO);
      if (bytes.isEmpty()) {
        break;
      }
      drained = drained.plus(bytes);
    }
    return drained;
  }

  /// Never fails, may be called twice. Takes [#CLOSES_WITHIN] at most.
  @Override
  void close();
}
