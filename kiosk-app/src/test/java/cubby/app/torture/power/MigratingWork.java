package cubby.app.torture.power;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.journal.sqlite.JournalTrial;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.LedgerEvolution;
import cubby.core.secret.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;

/// A program of its own, which is traced: some work of a kiosk, and then the start of a later
/// version of the program, which changes the tables by two scripts, and works on.
final class MigratingWork {
  /// What a next version might do: a column, a table of its own from rows that are there, an index.
  /// There is none yet.
  static final List<String> LATER =
      List.of(
          """
          ALTER TABLE compartments ADD COLUMN seen TEXT;
          CREATE TABLE subjects (sequence INTEGER PRIMARY KEY, subject TEXT NOT NULL) STRICT;
          INSERT INTO subjects SELECT sequence, subject FROM journal;
          """,
          "CREATE INDEX journal_by_kind ON journal (kind)");

  private static final int COMMITS_AFTER = 3;

  private MigratingWork() {}

  /// @param arguments as of [DaysWork]
  public static void main(String[] arguments) throws IOException {
    DaysWork.main(arguments);
    var path = Path.of(arguments[0]);
    try (var folder = DataFolder.open(path, new SecureRandom());
        var promises =
            Files.newOutputStream(path.resolve(TraceReader.PROMISES), StandardOpenOption.APPEND);
        var journal = later(folder)) {
      var recovered = journal.recover();
      var stamp = recovered.lastSeen().orElseThrow();
      var ledger = recovered.ledger();
      for (int i = 0; i < COMMITS_AFTER; i++) {
        var fact = new Lasting.KioskStarted();
        ledger = LedgerEvolution.evolve(ledger, fact, stamp);
        journal.commit(new Commit(stamp, List.of(fact), List.of(), List.of(), ledger));
        var promise = new Promise.Committed(journal.head(), stamp.uptime().sinceSetUp());
        promises.write((promise.line() + "\n").getBytes(UTF_8));
      }
    }
  }

  /// Opens the journal as the later version of the program would.
  static SqliteJournal later(DataFolder folder) {
    return JournalTrial.openLater(
        folder.journalFile(), folder.secrets(), folder.signingKey(), LATER);
  }
}
