package cubby.sim.kiosk;

import cubby.core.journal.ChainHead;
import cubby.core.journal.Commit;
import cubby.core.journal.Journal;
import cubby.core.journal.JournalRow;
import cubby.core.journal.QueuedNotice;
import cubby.core.journal.Recovered;
import cubby.core.journal.Verdict;
import cubby.core.text.TextId;
import cubby.core.time.Stamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A journal whose observers are told what is on the disk, before the kiosk is.
final class WatchedJournal implements Journal {
  private final Journal journal;
  private final Observers observers;

  WatchedJournal(Journal journal, Observers observers) {
    this.journal = journal;
    this.observers = observers;
  }

  @Override
  public Recovered recover() {
    var recovered = journal.recover();
    observers.tell(it -> it.started(recovered));
    return recovered;
  }

  @Override
  public void commit(Commit commit) {
    var before = journal.head().sequence();
    try {
      journal.commit(commit);
    } finally {
      if (journal.head().sequence() > before) {
        observers.tell(it -> it.durable(commit));
      }
    }
  }

  @Override
  public void noteTime(Stamp now) {
    journal.noteTime(now);
  }

  @Override
  public void erase(Collection<TextId> texts) {
    journal.erase(texts);
    observers.tell(it -> it.erased(texts));
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
