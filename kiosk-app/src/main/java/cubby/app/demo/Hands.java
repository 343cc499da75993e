package cubby.app.demo;

import cubby.app.sim.SimulatedSignals;
import cubby.hal.config.SignalSettings;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.DoorSensor;
import cubby.sim.cabinet.Latch;
import cubby.sim.cabinet.OccupancySensor;
import cubby.sim.cabinet.Parcel;
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

  void slam(String label) {
    cabinet.bounce(label);
  }

  void putIn(String label, Parcel parcel) {
    cabinet.put(label, parcel);
  }

  void takeOut(String label) {
    cabinet.take(label);
  }

  void openByForce(String label) {
    cabinet.openByForce(label);
  }

  void latch(String label, Latch to) {
    cabinet.latch(label, to);
  }

  void doorSwitch(String label, DoorSensor to) {
    cabinet.doorSensor(label, to);
  }

  void sensor(String label, OccupancySensor to) {
    cabinet.occupancySensor(label, to);
  }

  /// Nothing is wrong with it any more; a door that stands open stays open.
  ///
  /// @param sensorFitted whether it was built with a sensor that tells what is inside
  void mend(String label, boolean sensorFitted) {
    latch(label, Latch.FREE);
    doorSwitch(label, DoorSensor.OK);
    if (sensorFitted) {
      sensor(label, OccupancySensor.OK);
    }
  }

  boolean isActive(SignalSettings signal) {
    return SimulatedSignals.isActive(cabinet, signal);
  }

  /// Has one of the cabinet's own inputs speak.
  void set(SignalSettings signal, boolean active) {
    SimulatedSignals.set(cabinet, signal, active);
  }
}
