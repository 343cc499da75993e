package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.Wiring;

/// What is remembered of one compartment.
///
/// @param sensorSuspect whether its occupancy sensor counts as absent (C5)
/// @param pulses how often its latch was pulsed, to spread wear (C7)
public record CompartmentRecord(
    CompartmentState state, Wiring wiring, boolean sensorSuspect, int pulses) {

  CompartmentRecord with(CompartmentState next) {
    return new CompartmentRecord(next, wiring, sensorSuspect, pulses);
  }

  CompartmentRecord with(Wiring next) {
    return new CompartmentRecord(state, next, sensorSuspect, pulses);
  }

  CompartmentRecord withSensorSuspect() {
    return new CompartmentRecord(state, wiring, true, pulses);
  }

  CompartmentRecord withOnePulseMore() {
    return new CompartmentRecord(state, wiring, sensorSuspect, pulses + 1);
  }
}
