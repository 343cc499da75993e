package cubby.core.shell;

import cubby.core.time.Stamp;
import java.time.Instant;

/// The clock by which facts are stamped. Any thread.
@FunctionalInterface
public interface KioskClock {
  Stamp now();

  /// The wall clock was right at this time: it is believed from then on. A clock that does not
  /// judge itself has nothing to do.
  default void trust(Instant wall) {}
}
