package cubby.sim.bus;

import java.util.random.RandomGenerator;

/// Which replies (or requests) a fault befalls, counted from when it was switched on among those
/// that it could befall.
public sealed interface Occasion {
  record Always() implements Occasion {}

  /// So many in a hundred on average, by the line's seed.
  ///
  /// @param percent 0–100
  record Percent(int percent) implements Occasion {
    public Percent {
      if (percent < 0 || percent > 100) {
        throw new IllegalArgumentException("not a share in a hundred: " + percent);
      }
    }
  }

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
      case Percent(var percent) -> random.nextInt(100) < percent;
      case Once(var nth) -> count == nth;
      case EveryNth(var n) -> count % n == 0;
      case OneIn(var n) -> random.nextInt(n) == 0;
    };
  }
}
