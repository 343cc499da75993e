package cubby.sim.kiosk;

import cubby.hal.contract.MonotonicTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What is to be done when, each under a key. Of equals, what was set first comes first.
final class Alarms {
  private final Map<Object, Alarm> alarms = new HashMap<>();
  private final TreeSet<Alarm> inOrder = new TreeSet<>(Alarm.ORDER);
  private long count;

  private record Alarm(MonotonicTime at, long number, Object key, Runnable what) {
    static final Comparator<Alarm> ORDER =
        Comparator.comparing(Alarm::at).thenComparingLong(Alarm::number);
  }

  /// One that is set already is set anew.
  void set(Object key, MonotonicTime at, Runnable what) {
    drop(key);
    var alarm = new Alarm(at, count++, key, what);
    alarms.put(key, alarm);
    inOrder.add(alarm);
  }

  void drop(Object key) {
    var dropped = alarms.remove(key);
    if (dropped != null) {
      inOrder.remove(dropped);
    }
  }

  Optional<MonotonicTime> nextAt() {
    return inOrder.isEmpty() ? Optional.empty() : Optional.of(inOrder.first().at());
  }

  /// The next that is due, which is not set any more.
  Optional<Runnable> takeDue(MonotonicTime now) {
    if (inOrder.isEmpty() || inOrder.first().at().isAfter(now)) {
      return Optional.empty();
    }
    var due = inOrder.removeFirst();
    alarms.remove(due.key());
    return Optional.of(due.what());
  }
}
