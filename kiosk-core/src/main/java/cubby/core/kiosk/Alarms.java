package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Effect;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.notice.Alarm;
import cubby.core.notice.SupportMatter;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// What may happen again and again, and is told once in a while, with how often it has come since
/// (A1). What the kiosk does about it does not depend on whether it is told.
final class Alarms {

  private Alarms() {}

  static void raise(Turn turn, SupportMatter matter, CompartmentId about) {
    raise(turn, new Alarm(matter, Optional.of(about), ""), "");
  }

  /// @param detail for support, in words
  static void raise(Turn turn, Alarm alarm, String detail) {
    if (rests(turn, alarm)) {
      turn.state(new Lasting.AlarmCounted(alarm));
    } else {
      tell(turn, alarm, detail, 0);
    }
  }

  /// The rest is over. What came in it is told, and another begins.
  static void restIsOver(Turn turn, Alarm alarm) {
    turn.ledger()
        .upkeep()
        .told(alarm)
        .filter(told -> told.counted() > 0)
        .ifPresent(told -> tell(turn, alarm, alarm.source(), told.counted()));
  }

  private static void tell(Turn turn, Alarm alarm, String detail, int again) {
    SupportDesk.tell(turn, alarm.matter(), alarm.about(), detail, again);
    turn.state(new Lasting.AlarmTold(alarm));
    turn.startTimer(new TimerId.AlarmRest(alarm), Limits.ALARM_REST);
  }

  private static boolean rests(Turn turn, Alarm alarm) {
    var now = turn.now().uptime();
    return turn.ledger().upkeep().told(alarm).filter(told -> told.matters(now)).isPresent();
  }

  /// The timers that a restart has ended.
  static Stream<Effect> resume(Ledger ledger, Uptime now) {
    return ledger.upkeep().alarms().stream()
        .filter(told -> told.matters(now))
        .map(told -> {
          var left = told.restsUntil().since(now);
          return new Effect.StartTimer(
              new TimerId.AlarmRest(told.alarm()), left.isNegative() ? Duration.ZERO : left);
        });
  }
}
