package cubby.sim.line;

import cubby.hal.wire.WireBytes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A TCP port that one program at a time may connect to. Confined to one thread at a time.
final class TcpEnd implements LineEnd {
  static final InetAddress HOST = InetAddress.getLoopbackAddress();

  private static final int READ_AT_MOST = 4096;

  private final ServerSocketChannel listener;
  private final Selector selector;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ_AT_MOST);
  private @Nullable SocketChannel master;

  private TcpEnd(ServerSocketChannel listener, Selector selector) {
    this.listener = listener;
    this.selector = selector;
  }

  /// @param port 0 takes one that is free
  static TcpEnd listen(int port) throws IOException {
    var selector = Selector.open();
    try {
      return new TcpEnd(listener(port, selector), selector);
    } catch (IOException thrown) {
      selector.close();
      throw thrown;
    }
  }

  int port() throws IOException {
    return ((InetSocketAddress) listener.getLocalAddress()).getPort();
  }

  @Override
  public LineRead read(Duration timeout) throws IOException {
    await(master == null ? Duration.ZERO : timeout);
    // In this order: who has left makes room for the next.
    boolean alone = master == null;
    var read = alone ? new LineRead.Unattended() : read(Objects.requireNonNull(master));
    for (var next = listener.accept(); next != null; next = listener.accept()) {
      welcome(next);
    }
    return alone && master != null ? new LineRead.Nothing() : read;
  }

  @Override
  public void write(WireBytes bytes) throws IOException {
    if (master != null) {
      try {
        int _ = master.write(ByteBuffer.wrap(bytes.toArray()));
      } catch (IOException left) {
        forget(master);
      }
    }
  }

  @Override
  public void close() {
    try {
      if (master != null) {
        forget(master);
      }
      listener.close();
      selector.close();
    } catch (IOException gone) {
      // There is nobody left to whom this matters.
    }
  }

  private static ServerSocketChannel listener(int port, Selector selector) throws IOException {
    var listener = ServerSocketChannel.open();
    try {
      listener.configureBlocking(false);
      listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      listener.bind(new InetSocketAddress(HOST, port));
      listener.register(selector, SelectionKey.OP_ACCEPT);
      return listener;
    } catch (IOException thrown) {
      listener.close();
      throw thrown;
    }
  }

  /// A selector counts whole milliseconds, and the time of a byte is shorter.
  private void await(Duration timeout) throws IOException {
    long millis = timeout.toMillis();
    if (millis > 0) {
      int _ = selector.select(_ -> {}, millis);
    } else {
      if (timeout.isPositive()) {
        LockSupport.parkNanos(this, timeout.toNanos());
      }
      int _ = selector.selectNow(_ -> {});
    }
  }

  private LineRead read(SocketChannel from) throws IOException {
    buffer.clear();
    int count;
    try {
      count = from.read(buffer);
    } catch (IOException left) {
      count = -1;
    }
    if (count < 0) {
      forget(from);
      return new LineRead.Unattended();
    }
    if (count == 0) {
      return new LineRead.Nothing();
    }
    var bytes = new byte[count];
    buffer.flip().get(bytes);
    return new LineRead.Bytes(WireBytes.copyOf(bytes));
  }

  private void welcome(SocketChannel next) throws IOException {
    if (master != null) {
      next.close();
      return;
    }
    next.configureBlocking(false);
    next.setOption(StandardSocketOptions.TCP_NODELAY, true);
    next.register(selector, SelectionKey.OP_READ);
    master = next;
  }

  /// Breaks off, so that a master that is still there learns at once and nothing of the connection
  /// holds the port.
  private void forget(SocketChannel leaving) throws IOException {
    master = null;
    try (leaving) {
      leaving.setOption(StandardSocketOptions.SO_LINGER, 0);
    }
  }
}
