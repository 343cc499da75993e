package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.screen.ScreenModel.ContactTrouble;
import cubby.core.screen.ScreenModel.ScanTrouble;
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

  /// What went wrong once more is news, though the words are the same: else nothing on the screen
  /// would change, and nothing would be said.
  private static long revisionAfter(Attendance attendance, Step step) {
    return step.equals(attendance.step()) && !isTrouble(step)
        ? attendance.revision()
        : attendance.revision() + 1;
  }

  private static boolean isTrouble(Step step) {
    return switch (step) {
      case Step.EnterCode(var trouble) -> trouble != CodeTrouble.NONE;
      case Step.EnterCodeToRefuse(var trouble) -> trouble != CodeTrouble.NONE;
      case Step.EnterReturn(var trouble) -> trouble != CodeTrouble.NONE;
      case Step.EnterContact(_, var trouble) -> trouble != ContactTrouble.NONE;
      case Step.EnterSender(_, var invalid) -> invalid;
      case Step.EnterRecipient(_, var invalid) -> invalid;
      case Step.ScanParcel(var trouble, _) -> trouble != ScanTrouble.NONE;
      default -> false;
    };
  }
}
