package cubby.core.journal.chain;

import cubby.core.journal.ChainHead;
import cubby.core.journal.Verdict.Broken;
import java.util.Optional;

/// Follows the chain from row to row. Owned by the thread that walks.
public final class ChainWalk {
  private ChainHead head;

  public ChainWalk(ChainHead start) {
    this.head = start;
  }

  /// Takes the next row; says what is wrong if it is not.
  public Optional<Broken> step(ChainedRow row) {
    var expected = head.sequence() + 1;
    if (row.sequence() != expected) {
      return Optional.of(new Broken(expected, "Row %d is missing.".formatted(expected)));
    }
    if (!Chain.follows(head, row)) {
      return Optional.of(
          new Broken(
              expected,
              "Row %d is not what was written after the row before.".formatted(expected)));
    }
    head = row.head();
    return Optional.empty();
  }

  /// The last row that was right.
  public ChainHead head() {
    return head;
  }
}
