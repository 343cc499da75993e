package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.OutCause;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.cabinet.Wiring;
import cubby.core.effect.Effect;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// The first input of a run: the wiring is compared with what is known (the physical map is a
/// fact), and unfinished effects are taken up again, never a pulse (O8).
final class Startup {

  private Startup() {}

  static void started(Turn turn, SortedMap<CompartmentId, Wiring> wirings) {
    turn.state(new Lasting.KioskStarted());
    wirings.forEach((id, wiring) -> compareWiring(turn, id, wiring));
    for (var known : turn.ledger().compartments().entrySet()) {
      if (!wirings.containsKey(known.getKey())
          && known.getValue().state().stored().isEmpty()
          && !turn.ledger().openings().containsKey(known.getKey())) {
        turn.state(new Lasting.CompartmentRemoved(known.getKey()));
      }
    }
    for (var opening : turn.ledger().openings().values()) {
      if (opening.progress() instanceof Progress.Concluded) {
        turn.state(new Lasting.OpeningEnded(opening.id(), opening.compartment()));
      }
    }
    resume(turn.current()).forEach(turn::effect);
  }

  private static void compareWiring(Turn turn, CompartmentId id, Wiring wiring) {
    var known = turn.ledger().compartments().get(id);
    if (known != null && known.wiring().equals(wiring)) {
      return;
    }
    turn.state(new Lasting.CompartmentWired(id, wiring));
    if (known == null) {
      return;
    }
    if (known.state() instanceof CompartmentState.Vacant) {
      Quarantine.impose(turn, id, QuarantineReason.UNSEEN);
    } else {
      turn.state(new Lasting.CompartmentTakenOut(id, new OutCause.WiringChanged()));
      turn.opening(id).ifPresent(o -> turn.state(new Lasting.OpeningEnded(o.id(), id)));
      SupportDesk.tell(turn, SupportMatter.WIRING_CHANGED, id);
    }
  }

  /// The effects that a crash may have lost and that follow from the state.
  static List<Effect> resume(KioskState state) {
    var effects = new ArrayList<Effect>();
    for (var opening : state.ledger().openings().values()) {
      switch (opening.progress()) {
        case Progress.Open _ ->
            effects.add(
                new Effect.StartTimer(
                    new TimerId.LeftOpen(opening.compartment()), Limits.LEFT_OPEN));
        case Progress.GivenUp _ ->
            effects.add(new Effect.StartTimer(new TimerId.Disarm(opening.id()), Limits.ARMED));
        case Progress.Awaited _, Progress.Closed _, Progress.Concluded _ -> {}
      }
    }
    return effects;
  }
}
