package cubby.core.shell;

import cubby.core.journal.Journal;
import cubby.core.notice.NoticeCarrier;
import cubby.core.notice.NoticeId;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands the notices of the outbox over to a carrier, oldest first, again and again until it takes
/// them. Owns its thread; nothing at the screen waits for it.
final class NoticeDesk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeDesk.class);
  private static final int AT_ONCE = 20;
  private static final Duration RETRY_FIRST = Duration.ofSeconds(1);
  private static final Duration RETRY_MOST = Duration.ofMinutes(5);

  private final Journal journal;
  private final NoticeCarrier carrier;
  private final Consumer<NoticeId> sent;
  private final Semaphore waiting = new Semaphore(1);
  private final Thread thread;

  NoticeDesk(Journal journal, NoticeCarrier carrier, Consumer<NoticeId> sent) {
    this.journal = journal;
    this.carrier = carrier;
    this.sent = sent;
    this.thread = Thread.ofPlatform().name("notices").daemon().unstarted(this::work);
  }

  void start() {
    thread.start();
  }

  /// There is something new to carry.
  void wake() {
    waiting.release();
  }

  private void work() {
    var retry = RETRY_FIRST;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        waiting.tryAcquire(RETRY_MOST.toMillis(), TimeUnit.MILLISECONDS);
        waiting.drainPermits();
        while (!carryAll()) {
          waiting.tryAcquire(retry.toMillis(), TimeUnit.MILLISECONDS);
          retry = retry.multipliedBy(2).compareTo(RETRY_MOST) > 0 ? RETRY_MOST : retry.multipliedBy(2);
        }
        retry = RETRY_FIRST;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return whether all that waited has left
  private boolean carryAll() {
    return false;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
