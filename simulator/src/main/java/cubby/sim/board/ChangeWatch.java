package cubby.sim.board;

import cubby.hal.contract.MonotonicTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Looks at a board's switches at regular times, as its processor does, and finds what has changed
/// since the look before. Asleep until it is started.
final class ChangeWatch {
  /// Not published; assumed.
  private static final Duration INTERVAL = Duration.ofMillis(20);

  private final int[] seen;
  private @Nullable MonotonicTime nextLookAt;

  /// @param inputs how many it looks at
  ChangeWatch(int inputs) {
    seen = new int[inputs];
  }

  /// @param reading of each input from 0, now
  void start(IntUnaryOperator reading, MonotonicTime at) {
    Arrays.setAll(seen, reading);
    nextLookAt = at.plus(INTERVAL);
  }

  void stop() {
    nextLookAt = null;
  }

  Optional<MonotonicTime> nextLookAt() {
    return Optional.ofNullable(nextLookAt);
  }

  /// Looks, if it is time to.
  ///
  /// @param reading of each input from 0, at `at`
  /// @return the inputs that changed, from 0, in their order
  int[] look(IntUnaryOperator reading, MonotonicTime at) {
    if (nextLookAt == null || nextLookAt.isAfter(at)) {
      return new int[0];
    }
    nextLookAt = at.plus(INTERVAL);
    var now = IntStream.range(0, seen.length).map(reading).toArray();
    var changed = IntStream.range(0, seen.length).filter(it -> now[it] != seen[it]).toArray();
    System.arraycopy(now, 0, seen, 0, seen.length);
    return changed;
  }
}
