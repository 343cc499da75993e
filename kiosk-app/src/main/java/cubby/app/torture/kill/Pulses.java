package cubby.app.torture.kill;

import cubby.hal.contract.MonotonicTime;
import cubby.sim.cabinet.CabinetObserver;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.VirtualCabinet;
import java.util.Map;
import java.util.TreeMap;

/// How often the boards have energised each latch, by the boards themselves. Any thread.
final class Pulses implements CabinetObserver {
  private final VirtualCabinet cabinet;
  private final Map<String, Long> before = new TreeMap<>();
  private final Map<String, Long> now = new TreeMap<>();

  Pulses(VirtualCabinet cabinet) {
    this.cabinet = cabinet;
    cabinet.observe(this);
  }

  @Override
  public synchronized void changed(CompartmentView compartment, MonotonicTime at) {
    now.put(compartment.label(), compartment.pulses());
  }

  /// Those since the last call, by compartment.
  Map<String, Long> since() {
    var _ = cabinet.compartments(); // whoever has its lock has told of everything before
    synchronized (this) {
      var since = new TreeMap<String, Long>();
      now.forEach((label, count) -> {
        long more = count - before.getOrDefault(label, 0L);
        if (more > 0) {
          since.put(label, more);
        }
      });
      before.putAll(now);
      return since;
    }
  }
}
