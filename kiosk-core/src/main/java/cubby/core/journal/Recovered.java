package cubby.core.journal;

import cubby.core.kiosk.Ledger;
import cubby.core.time.Stamp;
import java.util.Optional;

/// What a journal remembers at the start.
///
/// @param lastSeen how far the clocks had come: the highest uptime, with the latest wall time that
///   was trusted (or the last one of all, if none was); empty in a new journal
/// @param head the last row
public record Recovered(Ledger ledger, Optional<Stamp> lastSeen, ChainHead head) {
  /// The number of the last row; 0 in a new journal.
  public long sequence() {
    return head.sequence();
  }
}
