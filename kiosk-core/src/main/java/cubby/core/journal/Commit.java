package cubby.core.journal;

import cubby.core.fact.Lasting;
import cubby.core.kiosk.Ledger;
import cubby.core.notice.Notice;
import cubby.core.time.Stamp;
import java.util.List;

/// What one decision makes durable, all or nothing.
///
/// @param facts in the order in which they came about
/// @param notices for the outbox
/// @param texts about people, to be sealed beside the journal
/// @param after the ledger with these facts folded in, from which the read tables are brought up to
///   date
public record Commit(
    Stamp stamp, List<Lasting> facts, List<Notice> notices, List<KeptText> texts, Ledger after) {
  public Commit {
    facts = List.copyOf(facts);
    notices = List.copyOf(notices);
    texts = List.copyOf(texts);
  }
}
