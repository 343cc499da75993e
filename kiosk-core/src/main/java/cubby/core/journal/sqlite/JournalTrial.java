package cubby.core.journal.sqlite;

/// What trials do to a journal to see that they would find a fault, and what no kiosk ever does.
public final class JournalTrial {
  private JournalTrial() {}

  /// From now on commits are synced at checkpoints only, as by SQLite's own advice for this mode of
  /// its log: a power cut then takes back what had been committed.
  public static void syncLess(SqliteJournal journal) {
    journal.set("synchronous", "NORMAL");
  }
}
