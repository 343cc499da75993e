package cubby.sim.kiosk;

import cubby.hal.contract.MonotonicTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is to be done when, each under a key. Of equals, what was set first comes first.
final class Alarms {
  private final Map<Object, Alarm> alarms = new LinkedHashMap<>();

  private record Alarm(MonotonicTime at, Runnable what) {}

  /// One that is set already is set anew.
  void set(Object key, MonotonicTime at, Runnable what) {
    alarms.remove(key);
    alarms.put(key, new Alarm(at, what));
  }

  void drop(Object key) {
    alarms.remove(key);
  }

  Optional<MonotonicTime> nextAt() {
    return next().map(entry -> entry.getValue().at());
  }

  /// The next that is due, which is not set any more.
  Optional<Runnable> takeDue(MonotonicTime now) {
    var due = next().filter(entry -> !entry.getValue().at().isAfter(now));
    due.ifPresent(entry -> alarms.remove(entry.getKey()));
    return due.map(entry -> entry.getValue().what());
  }

  private Optional<Map.Entry<Object, Alarm>> next() {
    return alarms.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
        .reduce((one, other) -> other.getValue().at().isBefore(one.getValue().at()) ? other : one);
  }
}
