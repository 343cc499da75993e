package cubby.core.journal.memory;

import cubby.core.journal.ChainHead;
import cubby.core.journal.Fold;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.journal.chain.Replay;
import cubby.core.journal.codec.LedgerCodec;
import cubby.core.kiosk.Ledger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A ledger that is written, and read back, when a start first asks for it: most never are. Rows
/// that one start has read after it are not read again by the next. Owned by the journal's owner.
final class Snapshot {
  private final ChainHead head;
  private final int fold;
  private final Ledger ledger;

  /// How far a start has come from here.
  private @Nullable Replay replay;

  /// @param head of the journal when the ledger was as it is
  /// @param fold the version of the fold
  Snapshot(ChainHead head, int fold, Ledger ledger) {
    this.head = head;
    this.fold = fold;
    this.ledger = ledger;
  }

  long sequence() {
    return head.sequence();
  }

  /// Goes on from here with what was written since. Empty if it is of no use to this fold.
  ///
  /// @param rows all of the journal's, oldest first
  Optional<Replay> replay(Fold by, List<ChainedRow> rows) {
    if (by.version() != fold) {
      return Optional.empty();
    }
    var begun = Optional.ofNullable(replay).filter(it -> isOf(rows, it.head()));
    // One that fails on the way is begun anew.
    replay = null;
    var gone = begun.or(() -> readBack().map(read -> new Replay(by, read, head)));
    gone.ifPresent(it -> {
      goOn(it, rows);
      replay = it;
    });
    return gone;
  }

  private Optional<Ledger> readBack() {
    var stored = new ByteArrayOutputStream();
    LedgerCodec.store(ledger, stored);
    return LedgerCodec.read(new ByteArrayInputStream(stored.toByteArray()));
  }

  /// Takes the rows that follow.
  static void goOn(Replay replay, List<ChainedRow> rows) {
    for (int at = (int) replay.head().sequence(); at < rows.size(); at++) {
      replay.accept(rows.get(at));
    }
  }

  private static boolean isOf(List<ChainedRow> rows, ChainHead head) {
    int last = (int) head.sequence();
    return last > 0 && last <= rows.size() && rows.get(last - 1).head().equals(head);
  }
}
