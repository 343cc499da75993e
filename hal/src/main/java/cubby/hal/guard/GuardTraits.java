package cubby.hal.guard;

import java.time.Duration;

/// What holds for every board of a guard.
final class GuardTraits {
  /// The highest that a line can be said to have: a pipe takes no time.
  static final int BAUD = 115_200;

  /// Solenoids for 12 V open in 300–500 ms.
  static final Duration ON_TIME = Duration.ofMillis(500);

  private GuardTraits() {}
}
