package cubby.core.journal.sqlite;

import cubby.core.journal.Verdict;
import cubby.core.journal.Verdict.Broken;
import cubby.core.journal.chain.Chain;
import cubby.core.journal.chain.ChainWalk;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.journal.chain.Checkpoint;
import cubby.core.secret.SigningKey;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Optional;

/// One walk over the whole journal, from the first row to the last. Owned by the thread that walks.
final class Verification {

  /// Some tens of milliseconds.
  private static final int ROWS_AT_ONCE = 1000;

  private final String kioskId;
  private final SigningKey key;
  private final ChainWalk walk;
  private final ArrayDeque<Checkpoint> ahead;
  private int checkpoints;
  private Optional<Broken> broken = Optional.empty();

  private Verification(SqlConnection reader, String kioskId, SigningKey key) throws SQLException {
    this.kioskId = kioskId;
    this.key = key;
    this.walk = new ChainWalk(Chain.start(kioskId));
    this.ahead = new ArrayDeque<>(CheckpointTable.all(reader));
  }

  static Verification begin(SqlConnection reader, String kioskId, SigningKey key)
      throws SQLException {
    return new Verification(reader, kioskId, key);
  }

  /// Walks on for a while, so that others may read in between.
  ///
  /// @return whether there may be more
  boolean walkOn(SqlConnection reader) throws SQLException {
    var before = walk.head().sequence();
    JournalTable.eachAfter(reader, before, ROWS_AT_ONCE, this::take);
    return broken.isEmpty() && walk.head().sequence() - before == ROWS_AT_ONCE;
  }

  Verdict verdict() {
    if (broken.isPresent()) {
      return broken.get();
    }
    if (!ahead.isEmpty()) {
      var missing = walk.head().sequence() + 1;
      return new Broken(
          missing,
          "Row %d and those after it are missing: the kiosk has signed for row %d."
              .formatted(missing, ahead.getLast().head().sequence()));
    }
    return new Verdict.Sound(walk.head(), checkpoints);
  }

  private void take(ChainedRow row) {
    if (broken.isPresent()) {
      return;
    }
    broken = walk.step(row);
    while (broken.isEmpty()
        && !ahead.isEmpty()
        && ahead.getFirst().head().sequence() <= row.sequence()) {
      broken = compare(ahead.removeFirst());
      checkpoints++;
    }
  }

  private Optional<Broken> compare(Checkpoint checkpoint) {
    var sequence = checkpoint.head().sequence();
    if (!checkpoint.isSignedBy(key.publicKey(), kioskId)) {
      return Optional.of(
          new Broken(
              sequence,
              "The checkpoint at row %d is not signed by this kiosk.".formatted(sequence)));
    }
    return checkpoint.head().equals(walk.head())
        ? Optional.empty()
        : Optional.of(
            new Broken(sequence, "Row %d is not the one that was signed.".formatted(sequence)));
  }
}
