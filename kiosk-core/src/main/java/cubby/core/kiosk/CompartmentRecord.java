package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.Wiring;

/// What is remembered of one compartment.
///
/// @param sensorSuspect whether its occupancy sensor counts as absent (C5)
/// @param openings how often its latch was pulsed for a new opening, to spread wear (C7)
public record CompartmentRecord(
    CompartmentState state, Wiring wiring, boolean sensorSuspect, int openings) {

  public CompartmentRecord with(CompartmentState next) {
    return new CompartmentRecord(next, wiring, sensorSuspect, openings);
  }
}
