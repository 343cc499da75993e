package cubby.core.shell;

import cubby.core.time.Stamp;

/// The clock by which facts are stamped. Any thread.
@FunctionalInterface
public interface KioskClock {
  Stamp now();
}
