package cubby.sim.watch;

import cubby.sim.kiosk.KioskObserver;
import cubby.sim.people.PavementObserver;

/// Looks after one thing that must be so. It throws a [Violation] from whatever call it finds
/// something wrong in.
public interface Watch extends KioskObserver, PavementObserver {
  /// After everything that somebody did, and what came of it until the next does something.
  default void stepped() {}

  /// A simulated day is over, or the kiosk has started again: what is too much for every step.
  default void compared() {}

  /// Everything has been healed, and nobody has anything to do any more.
  default void healed() {}
}
