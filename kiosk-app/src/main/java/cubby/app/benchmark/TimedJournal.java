package cubby.app.benchmark;

import cubby.core.journal.ChainHead;
import cubby.core.journal.Commit;
import cubby.core.journal.Journal;
import cubby.core.journal.JournalRow;
import cubby.core.journal.QueuedNotice;
import cubby.core.journal.Recovered;
import cubby.core.journal.Verdict;
import cubby.core.text.TextId;
import cubby.core.time.Stamp;
import cubby.hal.contract.MonotonicTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A journal whose commits are timed. Written by the kiosk's loop, read by another thread.
final class TimedJournal implements Journal {
  private final Journal journal;
  private final List<Took> commits = new ArrayList<>();

  /// One durable commit.
  record Took(MonotonicTime began, MonotonicTime ended) {
    Duration length() {
      return ended.since(began);
    }
  }

  TimedJournal(Journal journal) {
    this.journal = journal;
  }

  /// The commits since the last call.
  synchronized List<Took> take() {
    var taken = List.copyOf(commits);
    commits.clear();
    return taken;
  }

  @Override
  public void commit(Commit commit) {
    long began = System.nanoTime();
    journal.commit(commit);
    var took = new Took(new MonotonicTime(began), new MonotonicTime(System.nanoTime()));
    synchronized (this) {
      commits.add(took);
    }
  }

  @Override
  public Recovered recover() {
    return journal.recover();
  }

  @Override
  public void noteTime(Stamp now) {
    journal.noteTime(now);
  }

  @Override
  public void erase(Collection<TextId> texts) {
    journal.erase(texts);
  }

  @Override
  public List<QueuedNotice> queued(long position, int most) {
    return journal.queued(position, most);
  }

  @Override
  public Optional<String> text(TextId id) {
    return journal.text(id);
  }

  @Override
  public List<JournalRow> rowsAfter(long sequence, int most) {
    return journal.rowsAfter(sequence, most);
  }

  @Override
  public ChainHead head() {
    return journal.head();
  }

  @Override
  public Verdict verify() {
    return journal.verify();
  }

  @Override
  public void close() {
    journal.close();
  }
}
