package cubby.sim.trial;

import cubby.sim.fate.Fate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// What several trials came to together.
public final class Summary {
  private static final double DAYS_A_YEAR = 365.25;

  private final List<TrialReport> reports = new ArrayList<>();

  public void add(TrialReport report) {
    reports.add(report);
  }

  /// A line each.
  ///
  /// @param real time that all of them took together
  public List<String> lines(Duration real) {
    var lines = new ArrayList<String>();
    double years = sum(TrialReport::days) / DAYS_A_YEAR;
    double minutes = real.toMillis() / 60_000.0;
    lines.add(text("%-30s %10.2f", "kiosk-years", years));
    lines.add(text("%-30s %10.2f", "years a minute", minutes > 0 ? years / minutes : 0));
    lines.add(count("parcels", TrialReport::parcels));
    lines.add(count("stored", TrialReport::stored));
    long places = sum(report -> (long) report.compartments() * report.days());
    lines.add(
        text(
            "%-30s %10.2f",
            "stored a day and compartment",
            (double) sum(TrialReport::stored) / Math.max(1, places)));
    lines.add(count("collected", TrialReport::collected));
    lines.add(count("touches", TrialReport::touches));
    lines.add(count("pulses", TrialReport::pulses));
    lines.add(count("commits", TrialReport::commits));
    lines.add(count("starts", TrialReport::starts));
    fired().forEach((fate, times) -> lines.add(text("%-30s %10d", fate.words(), times)));
    var kiosk = spent(TrialReport.Spent::kiosk);
    var people = spent(TrialReport.Spent::people);
    var checks = spent(TrialReport.Spent::checks);
    var all = Math.max(1, kiosk + people + checks);
    lines.add(
        text("%-30s %10.1f", "processor seconds a year", years > 0 ? all / 1000.0 / years : 0));
    lines.add(
        text(
            "of these kiosks and cabinets %d %%, people at them %d %%, checks %d %%",
            100 * kiosk / all, 100 * people / all, 100 * checks / all));
    return lines;
  }

  /// Every kind, also those that never struck: each of these is a hole.
  private Map<Fate, Long> fired() {
    var fired = new EnumMap<Fate, Long>(Fate.class);
    for (var fate : Fate.values()) {
      fired.put(fate, sum(report -> report.fired().getOrDefault(fate, 0L)));
    }
    return fired;
  }

  private String count(String what, ToLongFunction<TrialReport> of) {
    return text("%-30s %10d", what, sum(of));
  }

  private long sum(ToLongFunction<TrialReport> of) {
    return reports.stream().mapToLong(of).sum();
  }

  private long spent(Function<TrialReport.Spent, Duration> part) {
    return sum(report -> part.apply(report.spent()).toMillis());
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency more
  private static String text(String form, Object... parts) {
    return String.format(Locale.ROOT, form, parts);
  }
}
