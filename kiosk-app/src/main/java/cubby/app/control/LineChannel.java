package cubby.app.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.link.message.MessageReader;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/// Lines over a connected socket, each within a time limit. For one thread. Unix sockets know no
/// time limits in Java, so this waits on a selector.
final class LineChannel implements AutoCloseable {

  /// The longest message, if every character of it has to be escaped; what is longer is no order.
  static final int BYTES_MAX = 8 * MessageReader.LENGTH_MAX;

  /// An answer may be the whole history of a parcel.
  static final int ANSWER_BYTES_MAX = 4 << 20;

  private final SocketChannel channel;
  private final Selector selector;
  private final SelectionKey key;

  LineChannel(SocketChannel channel) throws IOException {
    this.channel = channel;
    this.selector = Selector.open();
    channel.configureBlocking(false);
    this.key = channel.register(selector, 0);
  }

  /// @throws SocketTimeoutException if the line is not whole in time
  String read(Duration within) throws IOException {
    return read(within, BYTES_MAX);
  }

  String read(Duration within, int bytesMax) throws IOException {
    var line = new ByteArrayOutputStream();
    var buffer = ByteBuffer.allocate(1024);
    var deadline = System.nanoTime() + within.toNanos();
    while (true) {
      await(SelectionKey.OP_READ, deadline);
      if (channel.read(buffer.clear()) < 0) {
        throw new EOFException("the connection ended in the middle of a line");
      }
      buffer.flip();
      while (buffer.hasRemaining()) {
        byte next = buffer.get();
        if (next == '\n') {
          return line.toString(UTF_8);
        }
        line.write(next);
      }
      if (line.size() > bytesMax) {
        throw new IOException("the line is longer than %d bytes".formatted(bytesMax));
      }
    }
  }

  void write(String line, Duration within) throws IOException {
    var bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
    var deadline = System.nanoTime() + within.toNanos();
    while (bytes.hasRemaining()) {
      await(SelectionKey.OP_WRITE, deadline);
      channel.write(bytes);
    }
  }

  /// Whether the other side has closed the connection. To be asked after its last line.
  boolean hasEnded() throws IOException {
    return channel.read(ByteBuffer.allocate(1)) < 0;
  }

  @Override
  public void close() throws IOException {
    try (selector) {
      channel.close();
    }
  }

  private void await(int operation, long deadline) throws IOException {
    key.interestOps(operation);
    var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    if (left <= 0 || selector.select(left) == 0) {
      throw new SocketTimeoutException("the other side took too long");
    }
    selector.selectedKeys().clear();
  }
}
