package cubby.sim.cabinet;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;

/// One compartment as it is built and wired. It begins closed, empty and sound.
///
/// @param label what is painted on the door; unique in the cabinet
public record CompartmentPlan(
    String label, BankId bank, Channel channel, boolean hasOccupancySensor) {
  public CompartmentPlan {
    if (label.isBlank()) {
      throw new IllegalArgumentException("a compartment needs a label");
    }
  }
}
