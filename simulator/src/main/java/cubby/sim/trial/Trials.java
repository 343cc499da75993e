package cubby.sim.trial;

import cubby.sim.fate.FaultLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Several trials side by side, of seeds that follow one another, each for itself.
public final class Trials {
  private Trials() {}

  /// @param seed of the first
  /// @param told of each outcome, in the order of the seeds, on the caller's thread
  public static void run(
      long seed, int kiosks, int days, FaultLevel level, Scale scale, Consumer<TrialOutcome> told)
      throws InterruptedException {
    int threads = Math.min(kiosks, Runtime.getRuntime().availableProcessors());
    try (var pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("trial-", 1).daemon().factory())) {
      List<Future<TrialOutcome>> running = new ArrayList<>();
      for (int i = 0; i < kiosks; i++) {
        long own = seed + i;
        running.add(pool.submit(() -> new Trial(own, days, level, scale).run()));
      }
      try {
        for (var outcome : running) {
          told.accept(outcome.get());
        }
      } catch (ExecutionException failed) {
        throw new IllegalStateException("a trial broke", failed.getCause());
      } finally {
        running.forEach(trial -> trial.cancel(true));
      }
    }
  }
}
