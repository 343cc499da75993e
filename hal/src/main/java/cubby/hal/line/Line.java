package cubby.hal.line;

import cubby.hal.wire.WireBytes;
import java.time.Duration;

/// One open connection to boards. Used by one thread, that of its bus. Once a call has thrown, the
/// line is of no further use: close it and open a new one.
public interface Line extends AutoCloseable {

  /// Hands all bytes to the system. Does not wait until they have left.
  void write(WireBytes bytes) throws LineException;

  /// Returns what has come, as soon as anything has; nothing if nothing comes within `atMost`. With
  /// a wait of zero, what is there already.
  WireBytes read(Duration atMost) throws LineException;

  /// Never fails, may be called twice.
  @Override
  void close();
}
