package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.Logbook;
import cubby.core.cabinet.Wiring;
import cubby.core.time.Uptime;
import java.util.Optional;

/// What is remembered of one compartment.
///
/// @param sensorSuspect whether its occupancy sensor counts as absent (C5)
/// @param pulses how often its latch was pulsed, to spread wear (C7)
/// @param standsStillSince since when the deadline of what is inside, or may be found to be, stands
///   still (T2)
/// @param logbook for technicians (M2)
/// @param unseen whether nobody has looked into it since the kiosk was restored from a backup
public record CompartmentRecord(
    CompartmentState state,
    Wiring wiring,
    boolean sensorSuspect,
    int pulses,
    Optional<Uptime> standsStillSince,
    Logbook logbook,
    boolean unseen) {

  CompartmentRecord with(CompartmentState next) {
    return new CompartmentRecord(
        next, wiring, sensorSuspect, pulses, standsStillSince, logbook, unseen);
  }

  CompartmentRecord with(Wiring next) {
    return new CompartmentRecord(
        state, next, sensorSuspect, pulses, standsStillSince, logbook, unseen);
  }

  /// From now on what is inside cannot be collected, unless that began before.
  CompartmentRecord standingStill(Uptime now) {
    return new CompartmentRecord(
        state,
        wiring,
        sensorSuspect,
        pulses,
        standsStillSince.or(() -> Optional.of(now)),
        logbook,
        unseen);
  }

  CompartmentRecord inServiceAgain() {
    return new CompartmentRecord(
        state, wiring, sensorSuspect, pulses, Optional.empty(), logbook, unseen);
  }

  CompartmentRecord withSensorSuspect(boolean suspect) {
    return new CompartmentRecord(state, wiring, suspect, pulses, standsStillSince, logbook, unseen);
  }

  CompartmentRecord withOnePulseMore() {
    return new CompartmentRecord(
        state, wiring, sensorSuspect, pulses + 1, standsStillSince, logbook, unseen);
  }

  CompartmentRecord with(Logbook next) {
    return new CompartmentRecord(
        state, wiring, sensorSuspect, pulses, standsStillSince, next, unseen);
  }

  CompartmentRecord withUnseen(boolean next) {
    return new CompartmentRecord(
        state, wiring, sensorSuspect, pulses, standsStillSince, logbook, next);
  }
}
