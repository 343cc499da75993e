package cubby.sim.cabinet;

import cubby.hal.contract.MonotonicTime;

/// Is told of every change of a compartment, in the order in which the changes came about.
@FunctionalInterface
public interface CabinetObserver {
  /// Called on the thread that caused the change, with the cabinet's lock held: look, hand on, wait
  /// for nobody.
  void changed(CompartmentView compartment, MonotonicTime at);
}
