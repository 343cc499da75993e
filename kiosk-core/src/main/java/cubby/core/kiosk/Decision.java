package cubby.core.kiosk;

import cubby.core.effect.Effect;
import cubby.core.fact.Fact;
import cubby.core.fact.Lasting;
import cubby.core.journal.KeptText;
import cubby.core.notice.Notice;
import java.util.List;

/// What follows from one input: facts, notices and texts for one transaction, then effects in
/// order.
///
/// @param after the state with the facts folded in
public record Decision(
    List<Fact> facts,
    List<Notice> notices,
    List<KeptText> texts,
    List<Effect> effects,
    KioskState after) {
  public Decision {
    facts = List.copyOf(facts);
    notices = List.copyOf(notices);
    texts = List.copyOf(texts);
    effects = List.copyOf(effects);
  }

  /// The facts that must be durable before the effects, or may wait for the next that must.
  public List<Lasting> lasting() {
    return facts.stream().filter(Lasting.class::isInstance).map(Lasting.class::cast).toList();
  }

  /// Whether all that is lasting may become durable with the next decision of which something must.
  public boolean mayWait() {
    return lasting().stream().allMatch(Fact.MayWait.class::isInstance);
  }
}
