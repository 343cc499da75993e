package cubby.core.journal.chain;

import cubby.core.journal.ChainHead;
import cubby.core.journal.Fold;
import cubby.core.journal.JournalFailure;
import cubby.core.journal.codec.RecordCodec;
import cubby.core.kiosk.Ledger;

/// Folds rows into a ledger, each checked against the chain. Owned by the thread that recovers.
public final class Replay {
  private final Fold fold;
  private final ChainWalk walk;
  private Ledger ledger;

  /// Starts from a snapshot, or from nothing.
  ///
  /// @param head of the journal when the ledger was as it is
  public Replay(Fold fold, Ledger ledger, ChainHead head) {
    this.fold = fold;
    this.ledger = ledger;
    this.walk = new ChainWalk(head);
  }

  /// Takes the next row.
  ///
  /// @throws JournalFailure if it is not the row that was written next, or cannot be read
  public void accept(ChainedRow row) {
    walk.step(row)
        .ifPresent(broken -> {
          throw new JournalFailure(
              broken.why()
                  + " The journal was damaged or altered: restore the kiosk from its backup.");
        });
    ledger = fold.step().evolve(ledger, RecordCodec.FACTS.read(row.fact()), row.stamp());
  }

  public Ledger ledger() {
    return ledger;
  }

  public ChainHead head() {
    return walk.head();
  }
}
