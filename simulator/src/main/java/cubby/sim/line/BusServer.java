package cubby.sim.line;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.bus.SimulatedBus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves a bus to another program in real time, from a thread `sim-<bus>` which alone drives the
/// bus while this is open. Calls may come from any thread and wait for [#SLICE] at most.
///
/// The last byte of a reply leaves within 0.1 ms of its time unless the computer is busy, since a
/// master's pace hangs on it; other bytes as late as the system wakes a thread.
public abstract sealed class BusServer implements AutoCloseable permits PtyBusServer, TcpBusServer {
  /// How long the thread sits in one wait, during which nobody else gets a word in.
  private static final Duration SLICE = Duration.ofMillis(20);

  /// How often it looks whether somebody has opened the line.
  private static final Duration UNATTENDED_REST = Duration.ofMillis(5);

  /// How much too late the system usually wakes this thread at most. So long before the end of a
  /// reply the thread stays awake.
  private static final Duration WAKING = Duration.ofNanos(100_000);

  private static final Logger log = LoggerFactory.getLogger(BusServer.class);

  private final String name;
  private final SimulatedBus bus;
  private final MonotonicClock clock;
  private final Thread thread;

  /// Fair, so that whoever waits gets in between two slices. Guards the fields below and the bus.
  private final ReentrantLock lock = new ReentrantLock(true);

  private @Nullable LineEnd end;
  private boolean attended;
  private boolean closed;

  BusServer(String name, SimulatedBus bus, MonotonicClock clock) {
    this.name = name;
    this.bus = bus;
    this.clock = clock;
    thread = Thread.ofPlatform().name("sim-" + name).daemon().unstarted(this::run);
  }

  /// What a master opens, written as in a configuration: `serial:/tmp/front`, or
  /// `tcp://127.0.0.1:40001`. Stays the same when the line is cut and restored.
  public abstract String address();

  public final String name() {
    return name;
  }

  /// Whose faults and taps may be used from any thread; the rest belongs to this server.
  public final SimulatedBus bus() {
    return bus;
  }

  /// Whether somebody has the line open.
  public final boolean attended() {
    lock.lock();
    try {
      return attended;
    } finally {
      lock.unlock();
    }
  }

  /// Pulls the adapter out: whoever has the line open finds it dead, nobody can open it, what is on
  /// the wire is lost. Nothing happens if it is out already.
  public final void cut() {
    lock.lock();
    try {
      unplug();
    } finally {
      lock.unlock();
    }
  }

  /// Puts the adapter back, under the same address. Nothing happens if it is in.
  public final void restore() {
    lock.lock();
    try {
      if (end == null && !closed) {
        end = plugIn();
      }
    } catch (IOException thrown) {
      throw new UncheckedIOException(thrown);
    } finally {
      lock.unlock();
    }
  }

  /// Unplugs for good. Returns when the thread has gone.
  @Override
  public final void close() {
    lock.lock();
    try {
      closed = true;
      unplug();
    } finally {
      lock.unlock();
    }
    LockSupport.unpark(thread);
    joinThread();
  }

  /// Once, when all of the server has been made.
  final void start() throws IOException {
    end = plugIn();
    thread.start();
  }

  /// Makes a fresh end that a master finds under the address. Called with the lock held, or before
  /// the thread runs.
  abstract LineEnd plugIn() throws IOException;

  /// Takes away what led to the end, which is closed already. Called with the lock held.
  abstract void unplugged();

  private void run() {
    TimerSlack.giveUp();
    for (boolean busy = true; ; ) {
      lock.lock();
      try {
        if (closed) {
          return;
        }
        busy = serve();
      } catch (IOException thrown) {
        log.error("The simulated line {} broke and is unplugged", name, thrown);
        unplug();
        busy = false;
      } finally {
        lock.unlock();
      }
      if (!busy) {
        LockSupport.parkNanos(this, UNATTENDED_REST.toNanos());
      }
    }
  }

  /// One slice of the line's life.
  ///
  /// @return whether it waited as long as there was nothing to do
  private boolean serve() throws IOException {
    var arrived = bus.due(clock.now());
    if (end == null) {
      return false;
    }
    if (attended && arrived.length > 0) {
      end.write(WireBytes.copyOf(arrived));
    }
    var read = end.read(patience());
    attend(!(read instanceof LineRead.Unattended));
    if (read instanceof LineRead.Bytes(var bytes)) {
      bus.on(bytes.toArray(), clock.now());
    } else if (bus.endsReplyNext()) {
      bus.nextWaking().ifPresent(this::stayAwakeUntil);
    }
    return attended;
  }

  private void attend(boolean now) {
    if (attended && !now) {
      bus.masterLeft(clock.now());
    }
    attended = now;
  }

  private Duration patience() {
    var early = bus.endsReplyNext() ? WAKING : Duration.ZERO;
    return bus.nextWaking()
        .map(it -> it.since(clock.now()).minus(early))
        .filter(it -> it.compareTo(SLICE) < 0)
        .map(it -> it.isNegative() ? Duration.ZERO : it)
        .orElse(SLICE);
  }

  /// Only where that is near.
  private void stayAwakeUntil(MonotonicTime moment) {
    if (moment.since(clock.now()).compareTo(WAKING) <= 0) {
      while (clock.now().isBefore(moment)) {
        Thread.onSpinWait();
      }
    }
  }

  private void unplug() {
    if (end == null) {
      return;
    }
    end.close();
    end = null;
    attend(false);
    bus.lose(clock.now());
    unplugged();
  }

  private void joinThread() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException thrown) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
