package cubby.app.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

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

  /// Median, 95 %, 99 %, longest and how many, in milliseconds.
  String told() {
    return String.format(
        Locale.ROOT,
        "median %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms, of %d",
        millis(at(0.5)),
        millis(at(0.95)),
        millis(at(0.99)),
        millis(at(1)),
        sorted.size());
  }

  static double millis(Duration duration) {
    return duration.toNanos() / NANOS_PER_MILLI;
  }
}
