package cubby.core.kiosk;

import cubby.core.effect.TimerId;
import cubby.core.fact.Passing;
import cubby.core.notice.SupportMatter;
import cubby.core.session.ClockSight;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Whether the wall clock is to be trusted, and for how long the kiosk was off, which is known only
/// when it is (T2, T3).
final class ClockWatch {

  private ClockWatch() {}

  /// To be called before anything is decided at a time: what is trusted for the first time tells
  /// how much time everybody has lost, and nothing may expire before they have it back.
  static void look(Turn turn) {
    var seen = turn.presence().clock();
    if (turn.now().trust() == TimeTrust.UNTRUSTED) {
      if (!seen.doubted()) {
        turn.state(new Passing.ClockSeen(new ClockSight(true, seen.before())));
        turn.startTimer(new TimerId.ClockDoubted(), Limits.CLOCK_DOUBTED);
      }
      return;
    }
    if (seen.doubted()) {
      turn.stopTimer(new TimerId.ClockDoubted());
    }
    if (seen.doubted() || seen.before().isPresent()) {
      turn.state(new Passing.ClockSeen(new ClockSight(false, Optional.empty())));
      seen.before().ifPresent(before -> Deadlines.kioskWasOff(turn, off(before, turn.now())));
    }
  }

  /// For how long it was off before this run; negative if the earlier clock was ahead, so that
  /// nobody can tell.
  private static Duration off(Stamp before, Stamp now) {
    return Duration.between(before.wall(), now.wall().minus(now.uptime().since(before.uptime())));
  }

  /// It has been doubted for long: somebody must look.
  static void doubted(Turn turn) {
    if (turn.presence().clock().doubted()) {
      SupportDesk.tell(
          turn,
          SupportMatter.CLOCK_NOT_TRUSTED,
          Optional.empty(),
          "It says %s.".formatted(turn.now().wall().truncatedTo(ChronoUnit.SECONDS)));
    }
  }
}
