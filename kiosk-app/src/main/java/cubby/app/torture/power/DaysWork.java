package cubby.app.torture.power;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.journal.Stated;
import cubby.core.journal.codec.RecordCodec;
import cubby.core.journal.sqlite.JournalTrial;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.Ledger;
import cubby.core.kiosk.LedgerEvolution;
import cubby.core.secret.DataFolder;
import cubby.core.text.TextId;
import cubby.core.time.Stamp;
import cubby.sim.fate.FaultLevel;
import cubby.sim.kiosk.KioskObserver;
import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.trial.Trial;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/// A program of its own, which is traced: everything that a simulated kiosk commits in a day, and
/// in the days until its last parcel has gone, is committed to a real journal in a folder too.
/// After each step it writes to a file what it has been promised.
///
/// A simulated day has all that happens at a kiosk, and takes a second; what reaches the disk is
/// what the same day would at a real one.
public final class DaysWork implements KioskObserver {
  /// The journal is closed and opened again now and then, as by a restart.
  private static final int RESTART_COMMITS = 60;

  private static final int NOTE_COMMITS = 9;
  private static final int ERASE_COMMITS = 25;

  private final VirtualKiosk kiosk;
  private final DataFolder folder;
  private final OutputStream promises;
  private final boolean synced;
  private final int commitsMax;
  private final Deque<TextId> kept = new ArrayDeque<>();
  private SqliteJournal journal;
  private int commits;

  /// Ends the day early.
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private DaysWork(
      VirtualKiosk kiosk, DataFolder folder, OutputStream promises, boolean synced, int commits) {
    this.kiosk = kiosk;
    this.folder = folder;
    this.promises = promises;
    this.synced = synced;
    this.commitsMax = commits;
    SqliteJournal.create(folder.journalFile(), kiosk.blueprint().profile().id(), folder.secrets());
    promise(new Promise.Created());
    this.journal = open();
  }

  /// @param arguments the folder, which is made; a seed; whether the journal syncs each commit;
  ///   after how many commits it is enough
  public static void main(String[] arguments) throws IOException {
    var path = Path.of(arguments[0]);
    var trial = new Trial(Long.parseLong(arguments[1]), 1, FaultLevel.NONE);
    try (var folder = DataFolder.create(path, new SecureRandom());
        var promises = Files.newOutputStream(path.resolve(TraceReader.PROMISES))) {
      var work =
          new DaysWork(
              trial.kiosk(),
              folder,
              promises,
              Boolean.parseBoolean(arguments[2]),
              Integer.parseInt(arguments[3]));
      work.commitAll(work.setUp());
      trial.kiosk().observe(work);
      try {
        var _ = trial.run();
      } catch (Enough _) {
        // As asked.
      }
      work.journal.close();
    }
  }

  @Override
  public void durable(Commit commit) {
    commitAll(commit);
    commits++;
    if (commits >= commitsMax) {
      throw new Enough();
    }
    if (commits % NOTE_COMMITS == 0) {
      journal.noteTime(commit.stamp());
      promise(new Promise.Noted(commit.stamp().uptime().sinceSetUp()));
    }
    if (commits % ERASE_COMMITS == 0 && !kept.isEmpty()) {
      erase(kept.remove());
    }
    if (commits % RESTART_COMMITS == 0) {
      restart(commits % (2 * RESTART_COMMITS) == 0);
    }
  }

  private void commitAll(Commit commit) {
    journal.commit(commit);
    promise(new Promise.Committed(journal.head(), commit.stamp().uptime().sinceSetUp()));
    for (var text : commit.texts()) {
      kept.add(text.id());
      promise(new Promise.Kept(text.id()));
    }
  }

  private void erase(TextId text) {
    var sealed = Objects.requireNonNull(JournalTrial.sealedTexts(folder.journalFile()).get(text));
    promise(new Promise.Erasing(text));
    journal.erase(List.of(text));
    promise(new Promise.Erased(text, sealed));
  }

  private void restart(boolean inOrder) {
    if (inOrder) {
      journal.close();
    } else {
      journal.abandon();
    }
    journal = open();
  }

  private SqliteJournal open() {
    var opened = SqliteJournal.open(folder.journalFile(), folder.secrets(), folder.signingKey());
    if (!synced) {
      JournalTrial.syncLess(opened);
    }
    var _ = opened.recover();
    return opened;
  }

  /// What the simulated kiosk's own journal has at first.
  private Commit setUp() {
    var stated = new ArrayList<Stated>();
    var ledger = Ledger.EMPTY;
    for (var row : kiosk.rows()) {
      Lasting fact = RecordCodec.FACTS.read(row.fact());
      stated.add(new Stated(row.stamp(), fact));
      ledger = LedgerEvolution.evolve(ledger, fact, row.stamp());
    }
    Stamp stamp = stated.getLast().at();
    return new Commit(stated, stamp, List.of(), List.of(), ledger);
  }

  /// In one write each, which the trace shows between those of the journal.
  private void promise(Promise promise) {
    try {
      promises.write((promise.line() + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
