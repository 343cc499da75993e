package cubby.hal.lockbus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// How long good replies took, from the first byte of the request: a histogram.
///
/// @param counts for each of [#UP_TO], and last of what took longer
public record RoundTrips(List<Long> counts) {
  /// The upper ends of the classes: a board that answers at once at 19200 baud takes 12 ms, through
  /// a USB adapter up to 50; beyond 200 it counts as lost.
  public static final List<Duration> UP_TO =
      List.of(
          Duration.ofMillis(10),
          Duration.ofMillis(15),
          Duration.ofMillis(20),
          Duration.ofMillis(30),
          Duration.ofMillis(50),
          Duration.ofMillis(100),
          Duration.ofMillis(200));

  public static final RoundTrips NONE = new RoundTrips(Collections.nCopies(UP_TO.size() + 1, 0L));

  public RoundTrips {
    counts = List.copyOf(counts);
  }

  RoundTrips plus(Duration took) {
    int at = 0;
    while (at < UP_TO.size() && took.compareTo(UP_TO.get(at)) > 0) {
      at++;
    }
    var more = new ArrayList<>(counts);
    more.set(at, more.get(at) + 1);
    return new RoundTrips(more);
  }

  /// The upper end of the class within which this share of all replies came; empty if there were
  /// none, or it took longer than all classes.
  ///
  /// @param share 0 to 1
  public Optional<Duration> within(double share) {
    long all = counts.stream().mapToLong(Long::longValue).sum();
    long wanted = (long) Math.ceil(all * share);
    long sofar = 0;
    for (int at = 0; all > 0 && at < UP_TO.size(); at++) {
      sofar += counts.get(at);
      if (sofar >= wanted) {
        return Optional.of(UP_TO.get(at));
      }
    }
    return Optional.empty();
  }
}
