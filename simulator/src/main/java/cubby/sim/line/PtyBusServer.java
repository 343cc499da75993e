package cubby.sim.line;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.wire.WireBytes;
import cubby.sim.bus.SimulatedBus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves a bus on a pseudo-terminal in real time, from a thread `sim-<bus>` which alone drives the
/// bus while this is open. Calls may come from any thread and wait for [#SLICE] at most.
///
/// The terminal is found through a symbolic link whose name stays while the terminal behind it
/// comes and goes, as an adapter's does under `/dev/serial/by-id`.
public final class PtyBusServer implements AutoCloseable {
  /// How long the thread sits in one wait, during which nobody else gets a word in.
  private static final Duration SLICE = Duration.ofMillis(20);

  /// How often it looks whether somebody has opened the line.
  private static final Duration UNATTENDED_REST = Duration.ofMillis(5);

  private static final Logger log = LoggerFactory.getLogger(PtyBusServer.class);

  private final String name;
  private final SimulatedBus bus;
  private final Path path;
  private final MonotonicClock clock;
  private final Thread thread;

  /// Fair, so that whoever waits gets in between two slices. Guards the fields below and the bus.
  private final ReentrantLock lock = new ReentrantLock(true);

  private @Nullable Pty pty;
  private boolean attended;
  private boolean closed;

  private PtyBusServer(String name, SimulatedBus bus, Path path, MonotonicClock clock) {
    this.name = name;
    this.bus = bus;
    this.path = path;
    this.clock = clock;
    thread = Thread.ofPlatform().name("sim-" + name).daemon().unstarted(this::run);
  }

  /// @param folder exists; the link in it is named after the bus, and replaces one that was left
  ///   there
  /// @throws IOException if there is no pseudo-terminal to be had, or the folder cannot be written
  public static PtyBusServer start(String name, SimulatedBus bus, Path folder, MonotonicClock clock)
      throws IOException {
    var server = new PtyBusServer(name, bus, folder.resolve(name).toAbsolutePath(), clock);
    server.plugIn();
    server.thread.start();
    return server;
  }

  public String name() {
    return name;
  }

  /// What a master opens.
  public Path path() {
    return path;
  }

  /// Whose faults and taps may be used from any thread; the rest belongs to this server.
  public SimulatedBus bus() {
    return bus;
  }

  /// Whether somebody has the line open.
  public boolean attended() {
    lock.lock();
    try {
      return attended;
    } finally {
      lock.unlock();
    }
  }

  /// Pulls the adapter out: whoever has the line open finds it dead, the link is gone, what is on
  /// the wire is lost. Nothing happens if it is out already.
  public void cut() {
    lock.lock();
    try {
      unplug();
    } finally {
      lock.unlock();
    }
  }

  /// Puts the adapter back: a fresh terminal behind the same link. Nothing happens if it is in.
  public void restore() {
    lock.lock();
    try {
      if (pty == null && !closed) {
        plugIn();
      }
    } catch (IOException thrown) {
      throw new UncheckedIOException(thrown);
    } finally {
      lock.unlock();
    }
  }

  /// Unplugs for good. Returns when the thread has gone.
  @Override
  public void close() {
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

  private void run() {
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
    if (pty == null) {
      return false;
    }
    if (attended && arrived.length > 0) {
      pty.write(WireBytes.copyOf(arrived));
    }
    var read = pty.read(patience());
    attended = !(read instanceof PtyRead.Unattended);
    if (read instanceof PtyRead.Bytes(var bytes)) {
      bus.on(bytes.toArray(), clock.now());
    }
    return attended;
  }

  private Duration patience() {
    return bus.nextDeadline()
        .map(it -> it.since(clock.now()))
        .filter(it -> it.compareTo(SLICE) < 0)
        .map(it -> it.isNegative() ? Duration.ZERO : it)
        .orElse(SLICE);
  }

  private void plugIn() throws IOException {
    var fresh = Pty.open();
    try {
      link(fresh.slavePath());
    } catch (IOException thrown) {
      fresh.close();
      throw thrown;
    }
    pty = fresh;
  }

  /// Replaces in one step, so that a master never finds half of it.
  private void link(Path target) throws IOException {
    var beside = path.resolveSibling("." + name + ".new");
    Files.deleteIfExists(beside);
    Files.createSymbolicLink(beside, target);
    Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void unplug() {
    if (pty == null) {
      return;
    }
    pty.close();
    pty = null;
    attended = false;
    bus.lose();
    try {
      Files.deleteIfExists(path);
    } catch (IOException thrown) {
      log.warn("The link of the simulated line {} is left behind", name, thrown);
    }
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
