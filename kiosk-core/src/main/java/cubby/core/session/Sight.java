package cubby.core.session;

import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;

/// What the sensors of one compartment read just now.
public record Sight(DoorState door, Occupancy occupancy) {
  public static final Sight UNKNOWN = new Sight(DoorState.UNKNOWN, Occupancy.UNKNOWN);
}
