package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.session.Step;

/// How the passing half of the state follows from the facts.
final class PresenceEvolution {

  private PresenceEvolution() {}

  static Presence afterLasting(Presence presence, Lasting fact) {
    var readings = presence.readings();
    var attendance = presence.attendance();
    if (fact instanceof Lasting.KioskStarted) {
      return presence.afterStart();
    }
    if (fact instanceof Lasting.DoorOpened(var id, _)) {
      return presence.with(readings.withoutOpenLong(id));
    }
    if (fact instanceof Lasting.DoorClosed(var id, _, _)) {
      return presence.with(readings.withoutOpenLong(id));
    }
    // The step stays, but its buttons now mean another thing.
    return fact instanceof Lasting.WithdrawalBegun
            || fact instanceof Lasting.CollectionScanned
            || fact instanceof Lasting.PuttingBackBegun
            || fact instanceof Lasting.ParcelDisputed
        ? presence.with(attendance.withStep(attendance.step(), attendance.revision() + 1))
        : presence;
  }

  static Presence afterPassing(Presence presence, Passing fact) {
    var readings = presence.readings();
    var attendance = presence.attendance();
    return switch (fact) {
      case Passing.StepTaken(var step) ->
          presence.with(attendance.withStep(step, revisionAfter(attendance, step)));
      case Passing.VisitBegan(var visit) -> presence.with(attendance.withVisit(visit));
      case Passing.Dismissed() -> presence.with(attendance.withDismissal());
      case Passing.LookedInto(var id) -> presence.with(attendance.withLookedInto(id));
      case Passing.LeavingAsked(var leaving) -> presence.with(attendance.withLeaving(leaving));
      case Passing.LanguageChosen(var language) -> presence.with(attendance.withLanguage(language));
      case Passing.Seen(var id, var sight) -> presence.with(readings.with(id, sight));
      case Passing.BankHeard(var bank, var reach) -> presence.with(readings.with(bank, reach));
      case Passing.DoorStaysOpen(var id, var supportTold) ->
          presence.with(readings.withOpenLong(id, supportTold));
      case Passing.TrafficCounted(var traffic) -> presence.with(readings.with(traffic));
      case Passing.ClockSeen(var clock) -> presence.with(clock);
      case Passing.NoticesWait(var since) -> presence.withNoticesWaitSince(since);
      case Passing.ParcelInHand(var parcel, var swaps, var tooSmall) ->
          presence.with(new InHand(parcel, swaps, tooSmall));
    };
  }

  private static long revisionAfter(Attendance attendance, Step step) {
    return step.equals(attendance.step()) ? attendance.revision() : attendance.revision() + 1;
  }
}
