package cubby.app.demo;

import cubby.app.sim.SimulatedSignals;
import cubby.hal.config.SignalSettings;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.Latch;
import cubby.sim.cabinet.VirtualCabinet;

/// What a person at the demo does with doors and parcels. Any thread. What the steel does not allow
/// is not done: the buttons do not offer it, and a door may have moved since they were shown.
record Hands(VirtualCabinet cabinet) {

  CompartmentView look(String label) {
    return cabinet.compartment(label);
  }

  void closeIfOpen(String label) {
    if (look(label).door() == Door.OPEN) {
      cabinet.close(label);
    }
  }

  void putIn(String label) {
    cabinet.put(label);
  }

  void takeOut(String label) {
    cabinet.take(label);
  }

  void openByForce(String label) {
    cabinet.openByForce(label);
  }

  void jam(String label) {
    cabinet.latch(label, Latch.JAMMED);
  }

  void free(String label) {
    cabinet.latch(label, Latch.FREE);
  }

  boolean isActive(SignalSettings signal) {
    return SimulatedSignals.isActive(cabinet, signal);
  }

  /// Has one of the cabinet's own inputs speak.
  void set(SignalSettings signal, boolean active) {
    SimulatedSignals.set(cabinet, signal, active);
  }
}
