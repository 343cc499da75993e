package cubby.app.vigil;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The thread `watchdog`: looks every second whether all parts move. As long as they do it gives
/// the service manager the signs of life that it wants, twice as often as it must; when one does
/// not, it says which, once.
public final class Watchdog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

  private final MonotonicClock clock;
  private final Supervisor supervisor;
  private final Consumer<List<Part>> stuck;
  private final Thread thread =
      Thread.ofPlatform().name("watchdog").daemon().unstarted(this::watch);
  private Vigil vigil;
  private MonotonicTime fedAt;
  private volatile boolean closed;

  /// @param stuck told, on the thread `watchdog`, which parts have stopped; nothing is watched any
  ///   more then
  public Watchdog(MonotonicClock clock, Supervisor supervisor, Consumer<List<Part>> stuck) {
    this.clock = clock;
    this.supervisor = supervisor;
    this.stuck = stuck;
    this.vigil = new Vigil(List.of(), clock.now());
    this.fedAt = clock.now();
  }

  /// Shorter than this, and a kiosk would be ended in which every part moves as it should.
  ///
  /// @param slowest how long the slowest part may stand still
  public void warnOfImpatience(Duration slowest) {
    supervisor
        .patience()
        .filter(it -> it.compareTo(slowest.multipliedBy(2)) < 0)
        .ifPresent(it ->
            LOG.warn(
                "The service manager waits {} s for a sign of life, which is too short: give it WatchdogSec={} at least",
                it.toSeconds(),
                slowest.multipliedBy(2).toSeconds()));
  }

  public void start() {
    thread.start();
  }

  /// From now on these are watched, and no others.
  public synchronized void over(List<Part> parts) {
    vigil = new Vigil(parts, clock.now());
  }

  /// Whether the service manager, if it has not lost patience, is about to.
  public synchronized boolean starves() {
    return supervisor
        .patience()
        .filter(it -> clock.now().since(fedAt).compareTo(it) >= 0)
        .isPresent();
  }

  @Override
  public void close() {
    closed = true;
  }

  private void watch() {
    while (!closed) {
      LockSupport.parkNanos(Vigil.LOOK_EVERY.toNanos());
      var found = look();
      if (!found.isEmpty() && !closed) {
        closed = true;
        stuck.accept(found);
      }
    }
  }

  /// For the thread of its own, and for tests in virtual time.
  synchronized List<Part> look() {
    var now = clock.now();
    var found = vigil.look(now);
    var due =
        supervisor
            .patience()
            .filter(it -> now.since(fedAt).compareTo(it.dividedBy(2)) >= 0)
            .isPresent();
    if (due && found.isEmpty() && vigil.allHaveMoved()) {
      supervisor.alive();
      vigil.begin();
      fedAt = now;
    }
    return found;
  }
}
