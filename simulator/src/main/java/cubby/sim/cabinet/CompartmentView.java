package cubby.sim.cabinet;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;

/// One compartment as it really was at one moment.
///
/// @param energised whether current runs through the latch
/// @param pulses how often the latch was pulsed or switched on since the cabinet was built, whether
///   or not the door moved
public record CompartmentView(
    String label,
    BankId bank,
    Channel channel,
    Door door,
    Latch latch,
    boolean parcelInside,
    DoorSensor doorSensor,
    OccupancySensor occupancySensor,
    boolean energised,
    long pulses) {}
