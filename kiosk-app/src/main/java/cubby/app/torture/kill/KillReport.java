package cubby.app.torture.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What came of all cycles. For one thread.
final class KillReport {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Map<Moment.Kind, Integer> kills = new EnumMap<>(Moment.Kind.class);
  private final List<Duration> ready = new ArrayList<>();
  private final long begun = System.nanoTime();
  private long rows;
  private long authorised;
  private long pulses;

  void add(Moment moment, Run run, Autopsy.Report left, long pulsed) {
    kills.merge(moment.kind(), 1, Integer::sum);
    run.ready().ifPresent(ready::add);
    rows += left.rows();
    authorised += left.authorised();
    pulses += pulsed;
  }

  boolean readyInTime(Duration limit) {
    return ready.stream().allMatch(it -> it.compareTo(limit) <= 0);
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    var took = Duration.ofNanos(System.nanoTime() - begun);
    int cycles = kills.values().stream().mapToInt(it -> it).sum();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d cycles in %.0f s, nothing lost: %d facts, %d pulses authorised, %d given",
            cycles,
            took.toMillis() / 1000.0,
            rows,
            authorised,
            pulses));
    kills.forEach((kind, count) -> lines.add("%6d  killed %s".formatted(count, kind.words())));
    if (!ready.isEmpty()) {
      ready.sort(null);
      lines.add(
          String.format(
              Locale.ROOT,
              "ready after its start, without a screen, %d times: median %.0f ms, 95 %% %.0f ms, "
                  + "99 %% %.0f ms, longest %.0f ms",
              ready.size(),
              at(0.5),
              at(0.95),
              at(0.99),
              at(1)));
    }
    return lines;
  }

  private double at(double share) {
    int index = (int) Math.ceil(share * ready.size()) - 1;
    return ready.get(Math.clamp(index, 0, ready.size() - 1)).toNanos() / NANOS_PER_MILLI;
  }
}
