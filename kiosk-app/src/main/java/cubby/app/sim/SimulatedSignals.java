package cubby.app.sim;

import cubby.hal.config.SignalSettings;
import cubby.hal.contract.DoorState;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.VirtualCabinet;

/// The contacts of a cabinet that are no doors: each is wired like a door's, and moved like one.
public final class SimulatedSignals {

  /// No label on a door has one.
  private static final String PREFIX = "signal:";

  private SimulatedSignals() {}

  static CompartmentPlan plan(SignalSettings signal) {
    return new CompartmentPlan(label(signal), signal.bank(), signal.channel(), false);
  }

  /// Whether what is called so is a contact that is no door.
  static boolean isOne(String label) {
    return label.startsWith(PREFIX);
  }

  /// Whether the signal is active just now.
  public static boolean isActive(VirtualCabinet cabinet, SignalSettings signal) {
    return (cabinet.compartment(label(signal)).door() == Door.OPEN)
        == (signal.activeWhen() == DoorState.OPEN);
  }

  public static void set(VirtualCabinet cabinet, SignalSettings signal, boolean active) {
    if (active == (signal.activeWhen() == DoorState.OPEN)) {
      cabinet.openByForce(label(signal));
    } else {
      cabinet.close(label(signal));
    }
  }

  private static String label(SignalSettings signal) {
    return PREFIX + signal.id().value();
  }
}
