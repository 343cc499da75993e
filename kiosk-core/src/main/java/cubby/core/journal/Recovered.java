package cubby.core.journal;

import cubby.core.kiosk.Ledger;
import cubby.core.time.Stamp;
import java.util.Optional;

/// What a journal remembers at the start.
///
/// @param lastSeen the latest time that was written down; empty in a new journal
/// @param sequence the number of the last row; 0 in a new journal
public record Recovered(Ledger ledger, Optional<Stamp> lastSeen, long sequence) {}
