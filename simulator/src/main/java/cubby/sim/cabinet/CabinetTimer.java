package cubby.sim.cabinet;

import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import java.util.concurrent.locks.LockSupport;

/// Lets a cabinet live in real time: the thread `sim-cabinet` lets happen what happens by itself.
/// It sleeps while nothing is under way.
public final class CabinetTimer implements AutoCloseable {
  private final VirtualCabinet cabinet;
  private final MonotonicClock clock;
  private final Thread thread;
  private final CabinetObserver wake;
  private volatile boolean closed;

  private CabinetTimer(VirtualCabinet cabinet, MonotonicClock clock) {
    this.cabinet = cabinet;
    this.clock = clock;
    thread = Thread.ofPlatform().name("sim-cabinet").daemon().unstarted(this::run);
    // Whatever puts a movement under way is itself a change.
    wake = (compartment, at) -> LockSupport.unpark(thread);
  }

  /// @param clock the cabinet's own
  public static CabinetTimer start(VirtualCabinet cabinet, MonotonicClock clock) {
    var timer = new CabinetTimer(cabinet, clock);
    cabinet.observe(timer.wake);
    timer.thread.start();
    return timer;
  }

  private void run() {
    while (!closed) {
      cabinet.advanceTo(clock.now());
      cabinet.nextChangeAt().ifPresentOrElse(this::parkUntil, () -> LockSupport.park(this));
    }
  }

  private void parkUntil(MonotonicTime time) {
    LockSupport.parkNanos(this, time.since(clock.now()).toNanos());
  }

  @Override
  public void close() {
    closed = true;
    cabinet.forget(wake);
    LockSupport.unpark(thread);
  }
}
