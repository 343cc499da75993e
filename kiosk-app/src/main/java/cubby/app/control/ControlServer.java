package cubby.app.control;

import cubby.core.effect.Reply;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes orders for a running kiosk. Owns the thread `control`, which serves one connection after
/// the other and carries out each order on the way.
public final class ControlServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);

  /// A program writes its line at once; who is slower holds up the next.
  private static final Duration LINE_WITHIN = Duration.ofSeconds(2);

  /// The system is out of something, files for one; that does not pass in a moment.
  private static final Duration ACCEPT_REST = Duration.ofSeconds(1);

  private final Path socket;
  private final ServerSocketChannel channel;
  private final Function<Order, Reply> kiosk;
  private final Thread thread;

  private ControlServer(Path socket, ServerSocketChannel channel, Function<Order, Reply> kiosk) {
    this.socket = socket;
    this.channel = channel;
    this.kiosk = kiosk;
    this.thread = Thread.ofPlatform().name("control").daemon().unstarted(this::serve);
  }

  /// Opens the socket in a data folder whose lock this process holds: a socket that is there
  /// already was left behind by a kiosk that did not stop in order, and is replaced.
  ///
  /// @param kiosk carries out an order; may take a while, but not for ever
  public static ControlServer open(Path folder, Function<Order, Reply> kiosk) throws IOException {
    var socket = folder.resolve(SocketPath.NAME);
    Files.deleteIfExists(socket);
    var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try (var path = SocketPath.in(folder)) {
      channel.bind(path.address());
      Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    var server = new ControlServer(socket, channel, kiosk);
    server.thread.start();
    return server;
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(socket);
      thread.join(LINE_WITHIN);
    } catch (IOException e) {
      LOG.warn("The control socket {} was not closed in order", socket, e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve() {
    while (channel.isOpen()) {
      try {
        serve(channel.accept());
      } catch (ClosedChannelException _) {
        return;
      } catch (IOException e) {
        LOG.warn("No order can be taken for now: {}", e.getMessage());
        LockSupport.parkNanos(ACCEPT_REST.toNanos());
      }
    }
  }

  private void serve(SocketChannel connection) {
    try (var line = new LineChannel(connection)) {
      line.write(Wire.line(answer(line.read(LINE_WITHIN))), LINE_WITHIN);
    } catch (IOException e) {
      LOG.warn("An order was not heard or answered: {}", e.getMessage());
    }
  }

  /// One bad order must not end the thread that takes them.
  private Reply answer(String line) {
    try {
      return kiosk.apply(Wire.order(line));
    } catch (IllegalArgumentException e) {
      return new Reply.Refused(
          "The kiosk does not understand this order: %s. Is it of another version of Cubby?"
              .formatted(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("An order failed", e);
      return new Reply.Refused("The kiosk failed at this order; its log says why.");
    }
  }
}
