package cubby.sim.line;

import cubby.hal.posix.Descriptor;
import cubby.hal.wire.WireBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/// A program that has a simulated line open.
public final class TestPeer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Descriptor descriptor;

  public TestPeer(Path path) throws IOException {
    descriptor = Descriptor.openTerminal(path.toString());
  }

  public void write(WireBytes bytes) throws IOException {
    descriptor.write(bytes.toArray(), 0).orThrow("the peer's write");
  }

  /// @return `count` bytes, or fewer if they do not come
  public WireBytes read(int count) throws IOException {
    return read(count, PATIENCE);
  }

  public WireBytes read(int count, Duration patience) throws IOException {
    var heard = new ByteArrayOutputStream();
    while (heard.size() < count) {
      int ready = descriptor.awaitInput(patience);
      if ((ready & Descriptor.POLLIN) == 0) {
        break;
      }
      var buffer = new byte[count - heard.size()];
      int length = (int) descriptor.read(buffer).value();
      if (length <= 0) {
        break;
      }
      heard.writeBytes(Arrays.copyOf(buffer, length));
    }
    return WireBytes.copyOf(heard.toByteArray());
  }

  /// Waits until the line is dead.
  public boolean hungUp() throws IOException {
    return (descriptor.awaitInput(PATIENCE) & Descriptor.POLLHUP) != 0;
  }

  @Override
  public void close() {
    descriptor.close();
  }
}
