package cubby.sim.bus;

import java.util.random.RandomGenerator;

/// Which replies a fault befalls, counted from when it was switched on.
public sealed interface Occasion {
  record Always() implements Occasion {}

  /// Only the nth, counted from 1.
  record Once(int nth) implements Occasion {}

  /// The nth and every nth after it.
  record EveryNth(int n) implements Occasion {}

  /// One in n on average, by the line's seed.
  record OneIn(int n) implements Occasion {}

  /// @param count of this reply, from 1
  default boolean strikes(long count, RandomGenerator random) {
    return switch (this) {
      case Always _ -> true;
      case Once(var nth) -> count == nth;
      case EveryNth(var n) -> count % n == 0;
      case OneIn(var n) -> random.nextInt(n) == 0;
    };
  }
}
