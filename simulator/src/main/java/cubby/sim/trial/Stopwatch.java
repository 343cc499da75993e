package cubby.sim.trial;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// On what a trial spends processor time, its own thread's. Confined to that thread.
final class Stopwatch {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  enum Part {
    KIOSK,
    PEOPLE,
    CHECKS
  }

  private final Map<Part, Long> nanos = new EnumMap<>(Part.class);
  private @Nullable Part running;
  private long since;

  /// What it measures just now.
  Optional<Part> running() {
    return Optional.ofNullable(running);
  }

  void on(Part part) {
    off();
    running = part;
  }

  void off() {
    long now = THREADS.getCurrentThreadCpuTime();
    if (running != null) {
      nanos.merge(running, now - since, Long::sum);
    }
    running = null;
    since = now;
  }

  TrialReport.Spent spent() {
    return new TrialReport.Spent(of(Part.KIOSK), of(Part.PEOPLE), of(Part.CHECKS));
  }

  private Duration of(Part part) {
    return Duration.ofNanos(nanos.getOrDefault(part, 0L));
  }
}
