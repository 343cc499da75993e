package cubby.app.vigil;

import cubby.hal.posix.NotifySocket;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the service manager that started this program how it stands, by the protocol of
/// sd_notify(3) and sd_watchdog_enabled(3). Where there is none, or it does not listen, nothing
/// happens. Any thread; never waits.
public final class Supervisor {
  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

  private static final String ADDRESS = "NOTIFY_SOCKET";
  private static final String PATIENCE = "WATCHDOG_USEC";
  private static final String WATCHED = "WATCHDOG_PID";

  /// Of the environment, by which it makes itself known. Not for the processes that this one
  /// starts: what they tell would be taken for its own.
  public static final List<String> VARIABLES = List.of(ADDRESS, PATIENCE, WATCHED);

  private final Consumer<String> way;
  private final Optional<Duration> patience;
  private final AtomicReference<String> told = new AtomicReference<>("");

  /// @param way takes what is sent
  /// @param patience how long it waits for a sign of life, if it wants any
  Supervisor(Consumer<String> way, Optional<Duration> patience) {
    this.way = way;
    this.patience = patience;
  }

  /// @param environment of this process
  /// @param pid of this process
  public static Supervisor of(Map<String, String> environment, long pid) {
    var address = environment.getOrDefault(ADDRESS, "");
    if (!address.isEmpty()) {
      try {
        var socket = NotifySocket.to(address);
        return new Supervisor(
            text -> send(socket, text), patience(environment, Long.toString(pid)));
      } catch (IOException e) {
        LOG.warn("The service manager cannot be told anything: {}", e.getMessage());
      }
    }
    return new Supervisor(_ -> {}, Optional.empty());
  }

  private static Optional<Duration> patience(Map<String, String> environment, String pid) {
    var micros = environment.getOrDefault(PATIENCE, "");
    if (!micros.matches("[1-9]\\d{0,14}") || !environment.getOrDefault(WATCHED, pid).equals(pid)) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofNanos(Long.parseLong(micros) * 1000));
  }

  private static void send(NotifySocket socket, String text) {
    try {
      socket.send(text);
    } catch (IOException e) {
      LOG.debug("The service manager was not told {}", text, e);
    }
  }

  /// How long it waits for a sign of life, if it wants any.
  public Optional<Duration> patience() {
    return patience;
  }

  /// @param status one line
  public void ready(String status) {
    tellOnce("READY=1\nSTATUS=" + status);
  }

  /// @param status one line
  public void status(String status) {
    tellOnce("STATUS=" + status);
  }

  public void stopping() {
    tellOnce("STOPPING=1\nSTATUS=Stopping");
  }

  public void alive() {
    way.accept("WATCHDOG=1");
  }

  /// Whoever was told this last is not told it again.
  private void tellOnce(String state) {
    if (!state.equals(told.getAndSet(state))) {
      way.accept(state);
    }
  }
}
