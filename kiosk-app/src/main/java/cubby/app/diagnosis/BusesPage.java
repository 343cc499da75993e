package cubby.app.diagnosis;

import cubby.hal.lockbus.BusCounters;
import cubby.hal.lockbus.RoundTrips;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What each bus has counted since the start.
public final class BusesPage {
  private static final double MOST = 0.99;

  private BusesPage() {}

  /// @param counters by the names of the buses
  public static String of(Map<String, BusCounters> counters) {
    var page =
        new Csv(
            "bus",
            "requests",
            "replies",
            "time-outs",
            "bad sums",
            "foreign frames",
            "resyncs",
            "openings",
            "half within ms",
            "99 % within ms");
    counters.forEach((bus, it) ->
        page.row(
            bus,
            it.requests(),
            it.replies(),
            it.timeOuts(),
            it.checksumErrors(),
            it.foreignFrames(),
            it.resyncs(),
            it.openings(),
            within(it.roundTrips(), 0.5),
            within(it.roundTrips(), MOST)));
    return page.toString();
  }

  private static String within(RoundTrips trips, double share) {
    Optional<Duration> within = trips.within(share);
    return within.map(Duration::toMillis).map(String::valueOf).orElse("-");
  }
}
