package cubby.core.shell;

import cubby.hal.contract.MonotonicClock;
import java.time.InstantSource;

/// The computer that a kiosk runs on, as far as the kiosk asks it for anything.
public record Machine(InstantSource wall, MonotonicClock monotonic, Threads threads) {

  /// Makes threads: named, and owned by whoever puts the kiosk together.
  @FunctionalInterface
  public interface Threads {
    /// A thread that has not been started.
    Thread make(String name, Runnable work);
  }
}
