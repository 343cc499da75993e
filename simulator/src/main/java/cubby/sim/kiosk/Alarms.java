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
    var next = Optional.<Map.Entry<Object, Alarm>>empty();
    for (var entry : alarms.entrySet()) { // asked at every step of a simulation
      if (next.isEmpty() || entry.getValue().at().isBefore(next.get().getValue().at())) {
        next = Optional.of(entry);
      }
    }
    return next;
  }
}
