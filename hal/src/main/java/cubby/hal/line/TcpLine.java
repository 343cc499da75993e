package cubby.hal.line;

import cubby.hal.wire.WireBytes;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/// A line behind a gateway that passes bytes on as they are, between TCP and RS-485. The gateway
/// knows the baud rate; we are not asked. Used by one thread.
///
/// A gateway that loses its power or its cable says nothing, and neither does this line: its boards
/// fall silent. Once the gateway is back it denies the old connection, and that is an error here.
final class TcpLine implements Line {
  /// A gateway stands on the same network, where a lost packet is sent again after one second.
  private static final Duration CONNECT_WITHIN = Duration.ofMillis(1500);

  /// The system takes a request in no time, unless thousands before it were never taken.
  private static final Duration WRITE_WITHIN = Duration.ofMillis(500);

  /// More than the replies to one request can be.
  private static final int READ_AT_MOST_BYTES = 256;

  private final LineAddress address;
  private final SocketChannel channel;
  private final Selector selector;
  private final SelectionKey key;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ_AT_MOST_BYTES);

  private TcpLine(LineAddress address, SocketChannel channel, Selector selector)
      throws IOException {
    this.address = address;
    this.channel = channel;
    this.selector = selector;
    key = channel.register(selector, SelectionKey.OP_CONNECT);
  }

  /// Takes as long as the network takes to tell the host's address, which a number does not need,
  /// and 1.5 s at most to connect.
  static Line open(LineAddress address, int baud) throws LineException {
    var place = NetworkPlace.parse(address.target());
    try {
      var at = new InetSocketAddress(InetAddress.getByName(place.host()), place.port());
      var line = unconnected(address);
      try {
        line.connect(at);
        return line;
      } catch (IOException e) {
        line.close();
        throw e;
      }
    } catch (LineException e) {
      throw e;
    } catch (IOException e) {
      throw new LineException(whyNot(address, place, e), e);
    }
  }

  @Override
  public void write(WireBytes bytes) throws LineException {
    var all = ByteBuffer.wrap(bytes.toArray());
    try {
      while (all.hasRemaining()) {
        if (channel.write(all) == 0 && !comes(SelectionKey.OP_WRITE, WRITE_WITHIN)) {
          throw new LineException(
              "%s took %d of %d bytes and no more: the gateway hangs (switch it off and on?)"
                  .formatted(address, all.position(), all.limit()));
        }
      }
    } catch (LineException e) {
      throw e;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public WireBytes read(Duration atMost) throws LineException {
    try {
      var there = take();
      boolean more = there.isEmpty() && !atMost.isZero() && comes(SelectionKey.OP_READ, atMost);
      return more ? take() : there;
    } catch (LineException e) {
      throw e;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public void close() {
    try (selector;
        channel) {
      // Else the system goes on sending what was written, and an old pulse opens a door.
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException _) {
      // It is gone either way.
    }
  }

  private static TcpLine unconnected(LineAddress address) throws IOException {
    var selector = Selector.open();
    SocketChannel channel = null;
    try {
      channel = SocketChannel.open();
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
      return new TcpLine(address, channel, selector);
    } catch (IOException e) {
      if (channel != null) {
        channel.close();
      }
      selector.close();
      throw e;
    }
  }

  private void connect(InetSocketAddress at) throws IOException {
    if (!channel.connect(at)) {
      boolean answered = comes(SelectionKey.OP_CONNECT, CONNECT_WITHIN);
      if (!answered || !channel.finishConnect()) {
        throw new LineException(
            "%s did not answer within %d ms: is the gateway on, and is this its address?"
                .formatted(address, CONNECT_WITHIN.toMillis()));
      }
    }
  }

  /// What is there already.
  private WireBytes take() throws IOException {
    buffer.clear();
    int count = channel.read(buffer);
    if (count < 0) {
      throw new LineException(
          ("%s closed the connection: has the gateway started anew,"
                  + " or does another program use the line?")
              .formatted(address));
    }
    if (count == 0) {
      return WireBytes.NONE;
    }
    var bytes = new byte[count];
    buffer.flip().get(bytes);
    return WireBytes.copyOf(bytes);
  }

  /// Waits for it, up to a millisecond longer than told: the selector counts whole ones.
  private boolean comes(int operation, Duration atMost) throws IOException {
    key.interestOps(operation);
    return selector.select(_ -> {}, atMost.toMillis() + 1) > 0;
  }

  private LineException broken(IOException e) {
    return new LineException(
        "the connection to %s broke (%s): has the gateway started anew, or the network gone?"
            .formatted(address, e.getMessage()),
        e);
  }

  static String whyNot(LineAddress address, NetworkPlace place, IOException e) {
    return switch (e) {
      case UnknownHostException _ ->
          "%s: no host is known as %s: check the name, or write the gateway's address as a number"
              .formatted(address, place.host());
      case SocketException lost
          when lost instanceof NoRouteToHostException || says(lost, "unreachable") ->
          "%s: no way leads to %s: is the gateway on, and is this computer in its network?"
              .formatted(address, place.host());
      case ConnectException refused when says(refused, "refused") ->
          "%s: %s refuses port %d: is that the port of the gateway's TCP server?"
              .formatted(address, place.host(), place.port());
      default -> "%s cannot be reached (%s)".formatted(address, e.getMessage());
    };
  }

  private static boolean says(IOException e, String word) {
    return String.valueOf(e.getMessage()).contains(word);
  }
}
