package cubby.sim;

import cubby.hal.contract.MonotonicTime;
import java.util.Optional;

/// The earlier of two times that may never come. Asked at every step of a simulation, so without
/// the comfort of a stream.
public final class Earliest {
  private Earliest() {}

  public static Optional<MonotonicTime> of(
      Optional<MonotonicTime> one, Optional<MonotonicTime> other) {
    if (one.isEmpty()) {
      return other;
    }
    return other.isEmpty() || !other.get().isBefore(one.get()) ? one : other;
  }
}
