package cubby.core.journal.sqlite;

import cubby.core.journal.Fold;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.SigningKey;
import cubby.core.text.TextId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

  /// The texts that a journal keeps, sealed as they stand in its file, in the order of their ids.
  ///
  /// @param file that of a journal, which may be open
  public static SortedMap<TextId, String> sealedTexts(Path file) {
    var texts = new TreeMap<TextId, String>();
    try (var connection = Connections.reader(file)) {
      connection.each(
          "SELECT id, sealed FROM texts",
          row -> texts.put(new TextId(row.getString("id")), row.getString("sealed")));
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    }
    return texts;
  }

  /// Where the copy is that was made of a journal before a later version changed its tables.
  ///
  /// @param file the journal's
  public static Path backUpOf(Path file) {
    return Schema.backUpOf(file, Schema.current().version());
  }
}
