package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.session.Step;

/// How the passing half of the state follows from the facts.
final class PresenceEvolution {

  private PresenceEvolution() {}

  static Presence afterLasting(Presence presence, Lasting fact) {
    if (fact instanceof Lasting.KioskStarted) {
      return presence.afterStart();
    }
    if (fact instanceof Lasting.DoorOpened(var id, _)) {
      return presence.withOpenLong(presence.openLong().minus(id));
    }
    if (fact instanceof Lasting.DoorClosed(var id, _, _)) {
      return presence.withOpenLong(presence.openLong().minus(id));
    }
    // The step stays, but its buttons now mean another thing.
    return fact instanceof Lasting.WithdrawalBegun
            || fact instanceof Lasting.CollectionScanned
            || fact instanceof Lasting.PuttingBackBegun
            || fact instanceof Lasting.ParcelDisputed
        ? presence.withStep(presence.step(), presence.revision() + 1)
        : presence;
  }

  static Presence afterPassing(Presence presence, Passing fact) {
    return switch (fact) {
      case Passing.StepTaken(var step) -> presence.withStep(step, revisionAfter(presence, step));
      case Passing.VisitBegan(var visit) -> presence.withVisit(visit);
      case Passing.Dismissed() -> presence.withDismissal();
      case Passing.LookedInto(var id) -> presence.withLookedInto(id);
      case Passing.LeavingAsked(var leaving) -> presence.withLeaving(leaving);
      case Passing.LanguageChosen(var language) -> presence.withLanguage(language);
      case Passing.Seen(var id, var sight) ->
          presence.withSights(presence.sights().plus(id, sight));
      case Passing.BankHeard(var bank, var reach) ->
          presence.withBanks(presence.banks().plus(bank, reach));
      case Passing.DoorStaysOpen(var id, var supportTold) ->
          presence.withOpenLong(presence.openLong().plus(id, supportTold));
      case Passing.TrafficCounted(var traffic) -> presence.with(traffic);
      case Passing.ClockSeen(var clock) -> presence.with(clock);
      case Passing.NoticesWait(var since) -> presence.withNoticesWaitSince(since);
      case Passing.ParcelInHand(var parcel, var swaps, var tooSmall) ->
          presence.withInHand(parcel, swaps, tooSmall);
    };
  }

  private static long revisionAfter(Presence presence, Step step) {
    return step.equals(presence.step()) ? presence.revision() : presence.revision() + 1;
  }
}
