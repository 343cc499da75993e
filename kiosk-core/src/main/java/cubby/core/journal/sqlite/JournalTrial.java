package cubby.core.journal.sqlite;

import cubby.core.journal.Fold;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.SigningKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What trials do to a journal to see that they would find a fault, and what no kiosk ever does.
public final class JournalTrial {
  private JournalTrial() {}

  /// From now on commits are synced at checkpoints only, as by SQLite's own advice for this mode of
  /// its log: a power cut then takes back what had been committed.
  public static void syncLess(SqliteJournal journal) {
    journal.set("synchronous", "NORMAL");
  }

  /// Opens a journal as a later version of the program would, which knows more scripts than this
  /// one: it is taken through those that it lacks.
  ///
  /// @param later what leads on from the tables of this version, in SQL
  /// @throws cubby.core.journal.JournalFailure as [SqliteJournal#open]
  public static SqliteJournal openLater(
      Path file, KioskSecrets secrets, SigningKey signingKey, List<String> later) {
    var scripts = new ArrayList<>(Schema.current().scripts());
    scripts.addAll(later);
    return SqliteJournal.open(file, secrets, signingKey, Fold.OF_THE_KIOSK, new Schema(scripts));
  }

  /// Where the copy is that was made of a journal before a later version changed its tables.
  ///
  /// @param file the journal's
  public static Path backUpOf(Path file) {
    return Schema.backUpOf(file, Schema.current().version());
  }
}
