package cubby.core.journal.sqlite;

import cubby.core.journal.ChainHead;
import cubby.core.journal.Sample;
import cubby.core.journal.chain.Chain;
import cubby.core.journal.chain.StoredRow;

/// Somebody who can write to the file and knows how hashes are made, and cannot sign.
final class Forger {

  private static final String UNLOCK =
      "DROP TRIGGER IF EXISTS journal_is_not_changed; DROP TRIGGER IF EXISTS journal_is_not_cut;";

  private final SqliteKiosk kiosk;

  Forger(SqliteKiosk kiosk) {
    this.kiosk = kiosk;
  }

  /// How far the hashes are made anew after a change.
  enum Anew {
    NONE,

    /// Of the row itself alone.
    ITS_OWN,

    /// To the end.
    ALL,

    /// To the end, and no checkpoint is left.
    ALL_AND_NO_CHECKPOINT
  }

  void run(String sql) {
    kiosk.run(UNLOCK + sql);
  }

  /// Pushes the rows from this number on back by so many, or draws them forward.
  void renumber(long from, int by) {
    run(
        "UPDATE journal SET sequence = -(sequence + %d) WHERE sequence >= %d;".formatted(by, from)
            + "UPDATE journal SET sequence = -sequence WHERE sequence < 0;");
  }

  void makeAnew(Anew how, long from) {
    switch (how) {
      case NONE -> {}
      case ITS_OWN -> makeAnew(from, from);
      case ALL -> makeAnew(from, Long.MAX_VALUE);
      case ALL_AND_NO_CHECKPOINT -> {
        makeAnew(from, Long.MAX_VALUE);
        run("DELETE FROM checkpoint");
      }
    }
  }

  private void makeAnew(long from, long to) {
    var sql = new StringBuilder();
    try (var file = UntouchedFile.open(kiosk.file)) {
      long last = file.read(JournalTable::last).orElseThrow().sequence();
      var rows = new StoredRows(file, last);
      var hash =
          from == 1 ? Chain.start(Sample.KIOSK).hash() : rows.at(from - 1).orElseThrow().hash();
      for (StoredRow row : rows.between(from, to)) {
        hash = row.hashAfter(new ChainHead(row.sequence() - 1, hash));
        sql.append(
            "UPDATE journal SET hash = '%s' WHERE sequence = %d;".formatted(hash, row.sequence()));
      }
    }
    run(sql.toString());
  }
}
