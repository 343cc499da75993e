package cubby.core.journal;

import cubby.core.fact.Lasting;
import cubby.core.kiosk.Ledger;
import cubby.core.notice.Notice;
import cubby.core.time.Stamp;
import java.util.List;

/// What one decision makes durable, and what has waited for it (see
/// [MayWait][cubby.core.fact.Fact.MayWait]): all or nothing.
///
/// @param stated in the order in which it came about
/// @param stamp of the decision, not before that of anything stated
/// @param notices for the outbox
/// @param texts about people, to be sealed beside the journal
/// @param after the ledger with these facts folded in, from which the read tables are brought up to
///   date
public record Commit(
    List<Stated> stated, Stamp stamp, List<Notice> notices, List<KeptText> texts, Ledger after) {
  public Commit {
    stated = List.copyOf(stated);
    notices = List.copyOf(notices);
    texts = List.copyOf(texts);
  }

  /// A decision for which nothing has waited.
  public Commit(
      Stamp stamp, List<Lasting> facts, List<Notice> notices, List<KeptText> texts, Ledger after) {
    this(
        facts.stream().map(fact -> new Stated(stamp, fact)).toList(), stamp, notices, texts, after);
  }

  public List<Lasting> facts() {
    return stated.stream().map(Stated::fact).toList();
  }
}
