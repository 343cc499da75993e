package cubby.sim.trial;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.sim.fate.FaultLevel;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Kiosks that nobody has tried before, each time others: two side by side, with everything going
/// wrong that can. The first seed is printed; `-Dcubby.trial.seed=N` begins with that one again,
/// and `-Dcubby.trial.seconds=N` says for how long.
///
/// How long is counted in processor time, so that whatever else the machine has to do does not make
/// it try less. No trial begins after that; those that run are ended.
class FreshTrialsTest {
  private static final int DAYS = 4;
  private static final int SIDE_BY_SIDE = 2;
  private static final Duration LENGTH =
      Duration.ofSeconds(Integer.getInteger("cubby.trial.seconds", 75));

  /// Short enough to be typed again.
  private static final int SEEDS = 1_000_000_000;

  private final long first = Long.getLong("cubby.trial.seed", new SecureRandom().nextInt(SEEDS));
  private final AtomicLong next = new AtomicLong(first);
  private final AtomicLong spentMillis = new AtomicLong();
  private final AtomicBoolean enough = new AtomicBoolean();

  @Test
  void nothingIsFound() throws Exception {
    System.out.printf(
        "Fresh trials from seed %d on; the same again: ./mvnw verify -pl simulator -am"
            + " -Dcubby.trial.seed=%d%n",
        first, first);
    var findings = new ArrayList<String>();
    try (var threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
      Callable<List<String>> tries = this::triesUntilItIsTime;
      for (var tried : threads.invokeAll(List.of(tries, tries))) {
        findings.addAll(tried.get());
      }
    }
    System.out.printf(
        "%d kiosks for %d days each, %d s of processor time%n",
        next.get() - first, DAYS, Duration.ofMillis(spentMillis.get()).toSeconds());
    assertThat(findings).isEmpty();
  }

  private List<String> triesUntilItIsTime() {
    var findings = new ArrayList<String>();
    while (!enough.get() && spentMillis.get() < LENGTH.toMillis()) {
      tried(next.getAndIncrement()).ifPresent(findings::add);
    }
    return findings;
  }

  /// Whatever is found, it is enough.
  private Optional<String> tried(long seed) {
    try {
      switch (new Trial(seed, DAYS, FaultLevel.ALL).run()) {
        case TrialReport report -> {
          spentMillis.addAndGet(report.spent().all().toMillis());
          return Optional.empty();
        }
        case Finding finding -> {
          enough.set(true);
          return Optional.of(text(finding));
        }
      }
    } catch (RuntimeException | StackOverflowError broken) {
      enough.set(true);
      return Optional.of(
          "seed %d: %s; again: ./cubby simulate --days %d --seed %d"
              .formatted(seed, broken, DAYS, seed));
    }
  }

  private static String text(Finding finding) {
    return "%s, seed %d: %s; expected %s, seen %s; again: %s"
        .formatted(
            finding.when(),
            finding.seed(),
            finding.check(),
            finding.expected(),
            finding.seen(),
            finding.again());
  }
}
