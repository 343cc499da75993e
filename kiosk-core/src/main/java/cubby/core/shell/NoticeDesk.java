package cubby.core.shell;

import cubby.core.journal.Journal;
import cubby.core.notice.NoticeId;
import cubby.core.secret.CodeSmith;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Goes its [NoticeRounds] on a thread of its own; nothing at the screen waits for it.
final class NoticeDesk implements AutoCloseable {

  private final NoticeRounds rounds;
  private final Semaphore waiting = new Semaphore(0);
  private final Thread thread;

  NoticeDesk(
      Journal journal,
      CodeSmith codes,
      NoticeCarrier carrier,
      Consumer<NoticeId> sent,
      Machine.Threads threads) {
    this.rounds = new NoticeRounds(journal, codes, carrier, sent);
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
        if (waiting.tryAcquire(rounds.carry().toMillis(), TimeUnit.MILLISECONDS)) {
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
