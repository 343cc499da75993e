package cubby.core.journal.sqlite;

import cubby.core.journal.ChainHead;
import cubby.core.journal.chain.RowWalk;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Follows the chain from the first row to the last, in pieces of which each begins with the hash
/// that its first row says to follow: several threads may do so side by side.
final class ChainScan {

  private static final int PIECE_ROWS = 20_000;

  /// Read in one go, in which nothing that is erased can leave the write-ahead log.
  private static final int ROWS_AT_ONCE = 2_000;

  /// One value a row, since each one that passes from SQLite to Java takes as long as hashing it.
  /// Of the columns only the subject may be empty, so that one which is not there at all must not
  /// look the same.
  private static final String ROWS =
      """
      SELECT sequence, CAST(concat(hash, x, salt, x, wall, x, trust, x, uptime, x, kind, x, version,
          x, ifnull(subject, x), x, body) AS BLOB)
      FROM journal WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?
      """
          .replace(" x", " char(%d)".formatted((int) RowWalk.SEPARATOR));

  private final Reads reads;
  private final Executor executor;
  private final Consumer<RowWalk> taker;
  private final AtomicLong wrong = new AtomicLong(Long.MAX_VALUE);

  private ChainScan(Reads reads, Executor executor, Consumer<RowWalk> taker) {
    this.reads = reads;
    this.executor = executor;
    this.taker = taker;
  }

  /// The number of the first row that is not what was written after the one before, or is missing.
  ///
  /// @param taker told of each row that is right, at which the walk stands then; on the executor's
  ///   threads, side by side, and in no order
  /// @param start the head before the first row
  /// @param last the number of the last row
  static Optional<Long> firstWrong(
      Reads reads, Executor executor, Consumer<RowWalk> taker, ChainHead start, long last) {
    var scan = new ChainScan(reads, executor, taker);
    scan.run(start, last);
    return Optional.of(scan.wrong.get()).filter(number -> number < Long.MAX_VALUE);
  }

  /// Does things on the threads of an executor, and waits for them.
  static void together(Executor executor, List<Runnable> tasks) {
    var all =
        tasks.stream()
            .map(task -> CompletableFuture.runAsync(task, executor))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(all).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void run(ChainHead start, long last) {
    var pieces = new ArrayList<Runnable>();
    for (long after = 0; after < last; after += PIECE_ROWS) {
      var from = after;
      var to = Math.min(after + PIECE_ROWS, last);
      pieces.add(() -> walk(start, from, to));
    }
    together(executor, pieces);
  }

  private void walk(ChainHead start, long after, long last) {
    var head = after == 0 ? Optional.of(start) : reads.read(it -> JournalTable.at(it, after));
    if (head.isEmpty()) {
      return; // the piece before has no such row, and says so
    }
    var walk = new RowWalk(head.get());
    var holds = true;
    while (holds && walk.sequence() < last && walk.sequence() < wrong.get()) {
      var before = walk.sequence();
      holds = reads.read(connection -> steps(connection, walk, last));
      if (!holds || walk.sequence() == before) {
        wrong.accumulateAndGet(walk.sequence() + 1, Math::min);
        return;
      }
    }
  }

  private boolean steps(SqlConnection connection, RowWalk walk, long last) throws SQLException {
    var holds = new boolean[] {true};
    connection.each(
        ROWS,
        row -> {
          holds[0] = holds[0] && walk.step(row.getLong(1), row.getBytes(2));
          if (holds[0]) {
            taker.accept(walk);
          }
        },
        walk.sequence(),
        last,
        ROWS_AT_ONCE);
    return holds[0];
  }
}
