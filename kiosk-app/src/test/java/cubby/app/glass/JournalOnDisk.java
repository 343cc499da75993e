package cubby.app.glass;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.journal.Stated;
import cubby.core.journal.codec.RecordCodec;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.Ledger;
import cubby.core.kiosk.LedgerEvolution;
import cubby.core.secret.SigningKey;
import cubby.sim.kiosk.KioskObserver;
import cubby.sim.kiosk.VirtualKiosk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The kiosk's journal in a file: every commit is on the disk before anything comes of it.
final class JournalOnDisk implements KioskObserver {

  private final VirtualKiosk kiosk;
  private final Path folder;
  private final SigningKey signingKey = SigningKey.fresh(new SecureRandom());
  private final SqliteJournal journal;

  /// @param kiosk without power yet, but set up
  JournalOnDisk(VirtualKiosk kiosk) {
    this.kiosk = kiosk;
    try {
      folder = Files.createTempDirectory("cubby-glass-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SqliteJournal.create(file(), kiosk.blueprint().profile().id(), kiosk.secrets());
    journal = open();
    journal.recover();
    var stated = new ArrayList<Stated>();
    var ledger = Ledger.EMPTY;
    for (var row : kiosk.rows()) {
      Lasting fact = RecordCodec.FACTS.read(row.fact());
      stated.add(new Stated(row.stamp(), fact));
      ledger = LedgerEvolution.evolve(ledger, fact, row.stamp());
    }
    journal.commit(new Commit(stated, stated.getLast().at(), List.of(), List.of(), ledger));
  }

  private Path file() {
    return folder.resolve("journal.db");
  }

  private SqliteJournal open() {
    return SqliteJournal.open(file(), kiosk.secrets(), signingKey);
  }

  @Override
  public void durable(Commit commit) {
    journal.commit(commit);
  }

  /// What a kiosk that starts on this file would know is what this one knows. Deletes the file.
  void end() {
    journal.abandon();
    var again = open();
    try {
      assertThat(again.recover().ledger()).isEqualTo(kiosk.state().orElseThrow().ledger());
    } finally {
      again.abandon();
      delete();
    }
  }

  private void delete() {
    try (var files = Files.walk(folder)) {
      for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
