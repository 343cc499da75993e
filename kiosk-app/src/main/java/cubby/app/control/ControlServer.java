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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes orders for a running kiosk. Owns the thread `control`, which hears one connection after
/// the other and carries out each order on the way, and the thread `questions`, which answers those
/// that change nothing: they may take minutes, and no order waits for them.
///
/// What is asked by somebody who has gone since is not done: a door must not open when nobody
/// stands there any more.
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
  private final ExecutorService questions =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("questions").daemon().factory());

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
      questions.shutdownNow();
      thread.join(LINE_WITHIN);
      if (!questions.awaitTermination(LINE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.info("A question is left without an answer");
      }
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
    try {
      var line = new LineChannel(connection);
      try {
        hear(line);
      } catch (IOException | RuntimeException e) {
        line.close();
        throw e;
      }
    } catch (IOException e) {
      LOG.warn("An order was not heard or answered: {}", e.getMessage());
    } catch (RejectedExecutionException _) {
      // The kiosk stops.
    }
  }

  /// A question closes the connection later, on its own thread.
  private void hear(LineChannel line) throws IOException {
    Order order;
    try {
      order = Wire.order(line.read(LINE_WITHIN));
    } catch (IllegalArgumentException e) {
      reply(
          line,
          new Reply.Refused(
              "The kiosk does not understand this order: %s. Is it of another version of Cubby?"
                  .formatted(e.getMessage())));
      return;
    }
    if (order instanceof Question) {
      questions.execute(() -> answer(line, order));
    } else {
      answer(line, order);
    }
  }

  private void answer(LineChannel line, Order order) {
    try {
      if (line.hasEnded()) {
        LOG.warn("Whoever gave an order has gone since, and it was not carried out");
        line.close();
      } else {
        reply(line, reply(order));
      }
    } catch (IOException e) {
      LOG.warn("An order was not heard or answered: {}", e.getMessage());
    }
  }

  private static void reply(LineChannel line, Reply reply) throws IOException {
    try (line) {
      line.write(Wire.line(reply), LINE_WITHIN);
    }
  }

  /// One bad order must not end the thread that takes them.
  private Reply reply(Order order) {
    try {
      return kiosk.apply(order);
    } catch (RuntimeException e) {
      LOG.error("An order failed", e);
      return new Reply.Refused("The kiosk failed at this order; its log says why.");
    }
  }
}
