package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.Wiring;
import cubby.core.effect.Effect;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Progress;
import cubby.core.time.Uptime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// The first input of a run: the wiring is compared with what is known, and unfinished effects are
/// taken up again, never a pulse (O8).
final class Startup {

  private Startup() {}

  static void started(Turn turn, SortedMap<CompartmentId, Wiring> wirings) {
    turn.state(new Lasting.KioskStarted());
    turn.state(sited(turn.plan().profile()));
    Rewiring.compare(turn, wirings);
    turn.ledger().compartments().keySet().stream()
        .filter(id -> !wirings.containsKey(id))
        .forEach(id -> notWired(turn, id));
    for (var opening : turn.ledger().openings().values()) {
      if (opening.progress() instanceof Progress.Concluded) {
        turn.state(new Lasting.OpeningEnded(opening.id(), opening.compartment()));
      }
    }
    withdrawForgotten(turn);
    Shifts.cutOff(turn);
    Photos.started(turn);
    Texts.eraseWhatIsOver(turn);
    resume(turn.plan(), turn.current(), turn.now().uptime()).forEach(turn::effect);
    ClockWatch.look(turn);
  }

  private static Lasting sited(KioskProfile kiosk) {
    return new Lasting.KioskSited(kiosk.name(), kiosk.place(), kiosk.latitude(), kiosk.longitude());
  }

  /// The configuration no longer has it. What is inside stays on record.
  private static void notWired(Turn turn, CompartmentId id) {
    var state = turn.compartment(id);
    Rewiring.endOpening(turn, id);
    if (state instanceof CompartmentState.Reserved) {
      SupportDesk.tell(turn, SupportMatter.WIRING_CHANGED, id);
    }
    if (state.stored().isEmpty()) {
      turn.state(new Lasting.CompartmentRemoved(id));
    }
  }

  /// A parcel that was presented at the screen when the power failed, and that was not put in.
  private static void withdrawForgotten(Turn turn) {
    for (var parcel : turn.ledger().parcels().byBarcode().values()) {
      Deposits.neverWentIn(turn, parcel);
    }
  }

  /// The effects that a crash may have lost and that follow from the state.
  static List<Effect> resume(KioskPlan plan, KioskState state, Uptime now) {
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
    Alarms.resume(state.ledger(), now).forEach(effects::add);
    effects.addAll(Deadlines.resume(plan, state.ledger(), now));
    return effects;
  }
}
