package cubby.app.kiosk;

import cubby.core.shell.Machine;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import java.time.InstantSource;

/// The computer that this program runs on.
public final class RealMachine {
  public static final MonotonicClock MONOTONIC = () -> new MonotonicTime(System.nanoTime());

  private RealMachine() {}

  public static Machine get() {
    return new Machine(
        InstantSource.system(),
        MONOTONIC,
        (name, work) -> Thread.ofPlatform().name(name).daemon().unstarted(work));
  }
}
