package cubby.app.demo;

import cubby.core.journal.Journal;
import cubby.core.journal.JournalRow;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Tells of the rows that a journal grows by. Owns the thread `demo-journal`.
final class JournalFeed implements AutoCloseable {

  /// Fast enough for eyes.
  private static final Duration EVERY = Duration.ofMillis(100);

  private static final int AT_ONCE = 200;

  private final Journal journal;
  private final Consumer<List<JournalRow>> rows;
  private final Thread thread;
  private long last;
  private volatile boolean closed;

  private JournalFeed(Journal journal, long after, Consumer<List<JournalRow>> rows) {
    this.journal = journal;
    this.last = after;
    this.rows = rows;
    this.thread = Thread.ofPlatform().name("demo-journal").daemon().unstarted(this::run);
  }

  /// @param after the row after which to begin
  static JournalFeed start(Journal journal, long after, Consumer<List<JournalRow>> rows) {
    var feed = new JournalFeed(journal, after, rows);
    feed.thread.start();
    return feed;
  }

  private void run() {
    while (!closed) {
      var more = journal.rowsAfter(last, AT_ONCE);
      if (more.isEmpty()) {
        LockSupport.parkNanos(this, EVERY.toNanos());
      } else {
        last = more.getLast().sequence();
        rows.accept(more);
      }
    }
  }

  /// Ends before the journal does.
  ///
  /// @return the last row that was told
  long end() {
    close();
    return last;
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
