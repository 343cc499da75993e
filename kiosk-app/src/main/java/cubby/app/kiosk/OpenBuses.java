package cubby.app.kiosk;

import cubby.hal.lockbus.BusCounters;
import cubby.hal.lockbus.LockBuses;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The buses of a kiosk, once it has opened them. Any thread.
final class OpenBuses {
  private volatile @Nullable LockBuses buses;

  void are(LockBuses opened) {
    buses = opened;
  }

  /// How often each bus has done what was next, by its name.
  SortedMap<String, Long> turns() {
    var opened = buses;
    return opened == null ? new TreeMap<>() : opened.turns();
  }

  /// Turns all latches off, as far as boards can be told, and ends the buses. Takes seconds.
  void switchOff() {
    var opened = buses;
    if (opened != null) {
      opened.switchOff();
    }
  }

  SortedMap<String, BusCounters> counters() {
    var opened = buses;
    return opened == null ? new TreeMap<>() : opened.counters();
  }
}
