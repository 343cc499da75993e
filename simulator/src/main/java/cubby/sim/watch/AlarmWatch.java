package cubby.sim.watch;

import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.notice.Alarm;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// An alarm is told at once, then once in fifteen minutes of running time, with all that came in
/// between: none is told sooner, and what was counted is told when its rest is over, whatever
/// happens to the kiosk meanwhile (A1).
final class AlarmWatch implements Watch {
  private static final String CHECK = "alarms are told";
  private static final Duration REST = Duration.ofMinutes(15);

  /// It may be over while the kiosk starts, or its disk is slow.
  private static final Duration TOLD_WITHIN = REST.plusMinutes(10);

  private final Map<Alarm, Told> told = new HashMap<>();
  private Uptime now = Uptime.ZERO;

  private record Told(Uptime at, int counted) {}

  @Override
  public void durable(Commit commit) {
    now = commit.stamp().uptime();
    for (var stated : commit.stated()) {
      switch (stated.fact()) {
        case Lasting.AlarmTold(var alarm) -> told(alarm, stated.at().uptime());
        case Lasting.AlarmCounted(var alarm) -> counted(alarm);
        case Lasting _ -> {}
      }
    }
  }

  private void told(Alarm alarm, Uptime at) {
    var before = told.put(alarm, new Told(at, 0));
    if (before != null && at.since(before.at()).compareTo(REST) < 0) {
      throw new Violation(
          CHECK, "that it rests for " + REST, alarm + " after " + at.since(before.at()));
    }
  }

  private void counted(Alarm alarm) {
    var before = told.get(alarm);
    if (before == null) {
      throw new Violation(CHECK, "that it is told before it is counted", alarm.toString());
    }
    told.put(alarm, new Told(before.at(), before.counted() + 1));
  }

  @Override
  public void compared() {
    told.forEach((alarm, it) -> {
      if (it.counted() > 0 && now.since(it.at()).compareTo(TOLD_WITHIN) > 0) {
        throw new Violation(
            CHECK,
            "that what was counted is told",
            "%s, %d times since %s".formatted(alarm, it.counted(), it.at()));
      }
    });
  }

  @Override
  public void healed() {
    compared();
  }
}
