package cubby.core.shell;

import cubby.hal.contract.MonotonicClock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The thread that goes round the outbox. Nothing at the screen waits for it.
final class NoticeDesk implements AutoCloseable {

  private final NoticeRounds rounds;
  private final MonotonicClock clock;
  private final Semaphore waiting = new Semaphore(0);
  private final Thread thread;

  NoticeDesk(NoticeRounds rounds, MonotonicClock clock, Machine.Threads threads) {
    this.rounds = rounds;
    this.clock = clock;
    this.thread = threads.make("notices", this::work);
  }

  void start() {
    thread.start();
  }

  /// There is something new to carry.
  void wake() {
    waiting.release();
  }

  private void work() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var pause = rounds.go(clock.now());
        if (waiting.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          waiting.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
