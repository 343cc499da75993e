package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentState.OutOfService;
import cubby.core.effect.Effect;
import cubby.core.effect.TimerId;
import cubby.core.fact.TextsNamed;
import cubby.core.text.TextId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Texts about people: when they are erased. The journal's rows stay, and what they name is gone.
final class Texts {

  private Texts() {}

  /// What could not be erased is tried again with the next look, as late as any: whoever stands in
  /// the way may do so for long.
  static void eraseWhatIsOver(Turn turn) {
    var until = turn.now().uptime().plus(turn.plan().rules().textsKept().negated());
    var needed = ofWhatIsOutOfService(turn.ledger());
    var over =
        turn.ledger().texts().over(until).stream()
            .filter(text -> !needed.contains(text))
            .limit(Limits.TEXTS_ERASED_AT_ONCE)
            .toList();
    turn.startTimer(new TimerId.TextRetention(), Limits.TEXT_LOOK);
    if (!over.isEmpty()) {
      turn.effect(new Effect.EraseTexts(over));
    }
  }

  /// Nothing of them is left. If they were as many as are erased at once, there may be more.
  static void erased(Turn turn, List<TextId> texts) {
    turn.ledger().texts().asErased(new TreeSet<>(texts)).forEach(turn::state);
    if (texts.size() >= Limits.TEXTS_ERASED_AT_ONCE) {
      turn.startTimer(new TimerId.TextRetention(), Limits.TEXT_LOOK_SOON);
    }
  }

  /// Who took it out, and why, is asked for until it is back.
  private static Set<TextId> ofWhatIsOutOfService(Ledger ledger) {
    var needed = new TreeSet<TextId>();
    for (var compartment : ledger.compartments().values()) {
      if (compartment.state() instanceof OutOfService(var cause, _)) {
        TextsNamed.by(cause).forEach(text -> needed.add(text.id()));
      }
    }
    return needed;
  }
}
