package cubby.core.shell;

import cubby.core.effect.TimerId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Timers in real time. Owned by the loop's thread; what expires is told on the scheduler's.
final class ScheduledTimers implements Timers {

  private final ScheduledExecutorService scheduler;
  private final Consumer<TimerId> expired;
  private final Map<TimerId, ScheduledFuture<?>> running = new HashMap<>();

  ScheduledTimers(ScheduledExecutorService scheduler, Consumer<TimerId> expired) {
    this.scheduler = scheduler;
    this.expired = expired;
  }

  @Override
  public void start(TimerId timer, Duration after) {
    stop(timer);
    running.values().removeIf(ScheduledFuture::isDone);
    running.put(
        timer,
        scheduler.schedule(() -> expired.accept(timer), after.toNanos(), TimeUnit.NANOSECONDS));
  }

  @Override
  public void stop(TimerId timer) {
    var current = running.remove(timer);
    if (current != null) {
      current.cancel(false);
    }
  }
}
