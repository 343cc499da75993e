package cubby.app.torture.power;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.journal.sqlite.JournalTrial;
import cubby.core.kiosk.LedgerEvolution;
import cubby.core.secret.DataFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;

/// A program of its own, which is traced: that of [MigratingWork], which leaves a copy of the
/// journal behind, and then all texts are erased, and that is said.
final class ErasingWork {
  private ErasingWork() {}

  /// @param arguments as of [DaysWork]
  public static void main(String[] arguments) throws IOException {
    MigratingWork.main(arguments);
    var path = Path.of(arguments[0]);
    try (var folder = DataFolder.open(path, new SecureRandom());
        var promises =
            Files.newOutputStream(path.resolve(TraceReader.PROMISES), StandardOpenOption.APPEND);
        var journal = MigratingWork.later(folder)) {
      var recovered = journal.recover();
      var stamp = recovered.lastSeen().orElseThrow();
      var texts = JournalTrial.sealedTexts(folder.journalFile());
      for (var text : texts.keySet()) {
        promise(promises, new Promise.Erasing(text));
      }
      journal.erase(texts.keySet());
      for (var text : texts.entrySet()) {
        promise(promises, new Promise.Erased(text.getKey(), text.getValue()));
      }
      var fact = new Lasting.KioskStarted();
      var ledger = LedgerEvolution.evolve(recovered.ledger(), fact, stamp);
      journal.commit(new Commit(stamp, List.of(fact), List.of(), List.of(), ledger));
      promise(promises, new Promise.Committed(journal.head(), stamp.uptime().sinceSetUp()));
    }
  }

  private static void promise(OutputStream to, Promise promise) throws IOException {
    to.write((promise.line() + "\n").getBytes(UTF_8));
  }
}
