package cubby.app.benchmark;

import java.time.Duration;
import java.util.List;

/// Durations in ascending order.
record Spread(List<Duration> sorted) {
  private static final double NANOS_PER_MILLI = 1e6;

  static Spread of(List<Duration> durations) {
    return new Spread(durations.stream().sorted().toList());
  }

  /// That which a share of all does not exceed.
  ///
  /// @param share 0.5 for the median
  Duration at(double share) {
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.clamp(index, 0, sorted.size() - 1));
  }

  static double millis(Duration duration) {
    return duration.toNanos() / NANOS_PER_MILLI;
  }
}
