package cubby.sim.line;

import cubby.hal.wire.WireBytes;
import java.io.IOException;
import java.time.Duration;

/// The simulator's end of a line that another program opens. Confined to one thread at a time.
interface LineEnd extends AutoCloseable {
  /// Waits for the other program, about as long as `timeout` at most.
  LineRead read(Duration timeout) throws IOException;

  /// Never waits: what the other program is too slow to read is lost, as in a port's own buffer.
  void write(WireBytes bytes) throws IOException;

  /// The other program finds the line dead. May be called twice.
  @Override
  void close();
}
