package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.session.Step;

/// How the passing half of the state follows from the facts.
final class PresenceEvolution {

  private PresenceEvolution() {}

  static Presence afterLasting(Presence presence, Lasting fact) {
    return fact instanceof Lasting.DoorClosed(var id, _, _)
        ? presence.withOpenLong(presence.openLong().minus(id))
        : presence;
  }

  static Presence afterPassing(Presence presence, Passing fact) {
    return switch (fact) {
      case Passing.StepTaken(var step) -> presence.withStep(step, revisionAfter(presence, step));
      case Passing.VisitBegan(var visit) -> presence.withVisit(visit);
      case Passing.LeavingAsked(var leaving) -> presence.withLeaving(leaving);
      case Passing.LanguageChosen(var language) -> presence.withLanguage(language);
      case Passing.Seen(var id, var sight) ->
          presence.withSights(presence.sights().plus(id, sight));
      case Passing.BankHeard(var bank, var reach) ->
          presence.withBanks(presence.banks().plus(bank, reach));
      case Passing.DoorStaysOpen(var id, var supportTold) ->
          presence.withOpenLong(presence.openLong().plus(id, supportTold));
      case Passing.ParcelInHand(var parcel, var swaps) -> presence.withInHand(parcel, swaps);
    };
  }

  private static long revisionAfter(Presence presence, Step step) {
    return step.equals(presence.step()) ? presence.revision() : presence.revision() + 1;
  }
}
