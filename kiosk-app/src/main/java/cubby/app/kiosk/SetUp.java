package cubby.app.kiosk;

import cubby.app.config.CabinetConfig;
import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.journal.sqlite.SqliteJournal;
import cubby.core.kiosk.LedgerEvolution;
import cubby.core.secret.DataFolder;
import cubby.core.shell.RunningClock;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a kiosk in a folder: keys, an empty journal, and the first facts in it.
public final class SetUp {
  private SetUp() {}

  /// What fails leaves nothing behind.
  ///
  /// @return the fingerprint of the kiosk's key
  ///
  /// @throws cubby.core.secret.FolderRefused if the folder cannot be used
  /// @throws cubby.core.journal.JournalFailure if the journal cannot be made
  public static String make(CabinetConfig config, Path data) {
    try (var folder = DataFolder.create(data, new SecureRandom())) {
      try {
        makeJournal(config, folder);
        return folder.signingKey().fingerprint();
      } catch (RuntimeException e) {
        folder.discard();
        throw e;
      }
    }
  }

  private static void makeJournal(CabinetConfig config, DataFolder folder) {
    var kioskId = config.profile().id();
    SqliteJournal.create(folder.journalFile(), kioskId, folder.secrets());
    try (var journal =
        SqliteJournal.open(folder.journalFile(), folder.secrets(), folder.signingKey())) {
      var stamp =
          new RunningClock(InstantSource.system(), RealMachine.MONOTONIC, Optional.empty()).now();
      var facts = new ArrayList<Lasting>();
      facts.add(new Lasting.KioskSetUp(kioskId));
      var site = config.profile();
      facts.add(
          new Lasting.KioskSited(site.name(), site.place(), site.latitude(), site.longitude()));
      config.wirings().forEach((id, how) -> facts.add(new Lasting.CompartmentWired(id, how)));
      var ledger = journal.recover().ledger();
      for (var fact : facts) {
        ledger = LedgerEvolution.evolve(ledger, fact, stamp);
      }
      journal.commit(new Commit(stamp, facts, List.of(), List.of(), ledger));
    }
  }
}
