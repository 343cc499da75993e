package cubby.core.journal.sqlite;

import static cubby.core.journal.Sample.COUNTING;
import static cubby.core.journal.Sample.commit;
import static cubby.core.journal.Sample.wired;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Lasting.CompartmentRemoved;
import cubby.core.journal.Fold;
import cubby.core.journal.Journal;
import cubby.core.journal.JournalContract;
import cubby.core.journal.Sample;
import cubby.core.journal.Verdict;
import cubby.core.kiosk.Ledger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest extends JournalContract {

  @TempDir Path folder;
  private SqliteKiosk kiosk = new SqliteKiosk(Path.of(""));

  @BeforeEach
  void name() {
    kiosk = new SqliteKiosk(folder.resolve("journal.db"));
  }

  @Override
  protected SqliteJournal fresh(Fold fold) {
    kiosk.create();
    return kiosk.open(fold);
  }

  @Override
  protected Journal afterPowerCut(Journal journal, Fold fold) {
    ((SqliteJournal) journal).abandon();
    return kiosk.open(fold);
  }

  @Override
  protected Journal afterClose(Journal journal, Fold fold) {
    journal.close();
    return kiosk.open(fold);
  }

  @Override
  protected void fillDisk(Journal journal, boolean full) {
    ((SqliteJournal) journal).limitPages(full ? 1 : 1_000_000);
  }

  @Test
  void startFoldsTheSnapshotAndTheRowsAfterIt() {
    var journal = fresh(COUNTING);
    journal.recover();
    var ledger = Ledger.EMPTY;
    for (int i = 1; i <= 13; i++) {
      var commit = commit(i, ledger, wired(1, 100));
      journal.commit(commit);
      ledger = commit.after();
    }
    journal.abandon();

    assertThat(kiosk.list("SELECT sequence FROM snapshot ORDER BY sequence"))
        .containsExactly("500", "1000");
    kiosk.run("UPDATE snapshot SET sealed = 'damaged' WHERE sequence = 1000");
    try (var again = kiosk.open(COUNTING)) {
      assertThat(again.recover().ledger()).isEqualTo(ledger);
    }
  }

  @Test
  void checkpointsAreSignedEveryThousandRowsAndAtTheClose() {
    var journal = fresh(COUNTING);
    journal.recover();
    for (int i = 1; i <= 21; i++) {
      journal.commit(commit(i, Ledger.EMPTY, wired(1, 100)));
    }
    journal.close();

    assertThat(kiosk.list("SELECT sequence FROM checkpoint ORDER BY sequence"))
        .containsExactly("1000", "2000", "2100");
    try (var again = kiosk.open(COUNTING)) {
      var head = again.recover().head();
      assertThat(again.verify()).isEqualTo(new Verdict.Sound(head, 3));
    }
  }

  @Test
  void readTablesFollowTheLedgerInTheSameTransaction() {
    var journal = fresh(COUNTING);
    journal.recover();
    journal.commit(commit(1, Ledger.EMPTY, wired(1, 2)));

    assertThat(kiosk.list("SELECT label || ' ' || state || ' ' || openings FROM compartments"))
        .containsExactly("7 Vacant 2");

    journal.commit(commit(2, Ledger.EMPTY, new CompartmentRemoved(Sample.LABEL)));

    assertThat(kiosk.list("SELECT label FROM compartments")).isEmpty();
    journal.close();
  }

  @Test
  void settingsOfThePromisesAreInForce() {
    try (var journal = fresh(COUNTING)) {
      assertThat(List.of("journal_mode", "synchronous", "mmap_size", "secure_delete"))
          .extracting(journal::setting)
          .containsExactly("wal", "2", "0", "1");
    }
  }

  @Test
  void nothingAboutPeopleOrCodesStandsInTheFile() {
    var journal = fresh(COUNTING);
    journal.recover();
    journal.commit(Sample.keep(1, "t1", "ada@example.org"));
    journal.commit(Sample.queue(2, "n1"));
    journal.abandon();

    assertThat(kiosk.bytes()).doesNotContain("ada@example.org").doesNotContain("detail of n1");
  }
}
