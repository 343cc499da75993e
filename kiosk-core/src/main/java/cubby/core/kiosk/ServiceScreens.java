package cubby.core.kiosk;

import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.Alarm;
import cubby.core.screen.ScreenModel.CompartmentLine;
import cubby.core.screen.ScreenModel.Condition;
import cubby.core.screen.ScreenModel.ContentShown;
import cubby.core.screen.ScreenModel.DoorShown;
import cubby.core.screen.ScreenModel.Remark;
import cubby.core.screen.ScreenModel.Sensor;
import cubby.core.screen.ScreenModel.SignalLine;
import cubby.core.session.BankReach;
import cubby.core.session.Sight;
import cubby.hal.contract.signal.SignalState;
import java.util.Optional;

/// What a technician sees (M2).
final class ServiceScreens {

  private ServiceScreens() {}

  static ScreenModel compartments(KioskPlan plan, KioskState state) {
    return new ScreenModel.Compartments(
        plan.cabinet().compartments().stream()
            .filter(built -> state.ledger().compartments().containsKey(built.id()))
            .map(built -> line(state, built))
            .toList(),
        state.ledger().upkeep().signals().entrySet().stream()
            .filter(known -> known.getValue().state() != SignalState.INACTIVE)
            .map(known -> new SignalLine(known.getKey().value(), alarm(known.getValue())))
            .toList());
  }

  static ScreenModel one(KioskPlan plan, KioskState state, CompartmentId id, Remark remark) {
    return new ScreenModel.OneCompartment(
        line(state, plan.cabinet().get(id)),
        quarantine(record(state, id).state()),
        remark,
        Service.mayTestSensor(plan, state.ledger(), id));
  }

  static ScreenModel past(KioskState state, CompartmentId id) {
    var record = record(state, id);
    var book = record.logbook();
    return new ScreenModel.Past(
        id, record.pulses(), book.inVain(), book.lastPulse(), book.entries().reversed());
  }

  static ScreenModel whichDoor(KioskPlan plan) {
    return new ScreenModel.WhichDoor(
        plan.cabinet().compartments().stream().map(Compartment::id).toList());
  }

  static ScreenModel confirmFit(KioskState state, CompartmentId id) {
    return new ScreenModel.ConfirmFit(id, record(state, id).state().stored().isPresent());
  }

  private static CompartmentLine line(KioskState state, Compartment built) {
    var record = record(state, built.id());
    var sight = state.presence().readings().sights().getOrDefault(built.id(), Sight.UNKNOWN);
    return new CompartmentLine(
        built.id(),
        condition(record.state()),
        door(sight),
        content(sight),
        sensor(built, record),
        state.presence().readings().banks().get(built.bank()) == BankReach.ALIVE,
        record.pulses());
  }

  private static Alarm alarm(Upkeep.Signal signal) {
    if (signal.state() == SignalState.UNKNOWN) {
      return Alarm.UNREADABLE;
    }
    return switch (signal.kind()) {
      case TAMPER -> Alarm.TAMPER;
      case POWER_LOSS -> Alarm.POWER_FAILING;
    };
  }

  private static DoorShown door(Sight sight) {
    return switch (sight.door()) {
      case OPEN -> DoorShown.OPEN;
      case CLOSED -> DoorShown.CLOSED;
      case UNKNOWN -> DoorShown.UNKNOWN;
    };
  }

  private static ContentShown content(Sight sight) {
    return switch (sight.occupancy()) {
      case EMPTY -> ContentShown.EMPTY;
      case OCCUPIED -> ContentShown.OCCUPIED;
      case UNKNOWN -> ContentShown.UNKNOWN;
    };
  }

  private static Sensor sensor(Compartment built, CompartmentRecord record) {
    if (!built.occupancySensor()) {
      return Sensor.ABSENT;
    }
    return record.sensorSuspect() ? Sensor.SUSPECT : Sensor.TRUSTED;
  }

  private static Condition condition(CompartmentState state) {
    return switch (state) {
      case CompartmentState.Vacant _ -> Condition.VACANT;
      case CompartmentState.Reserved _ -> Condition.RESERVED;
      case CompartmentState.Holding _ -> Condition.HOLDING;
      case CompartmentState.Quarantined _ -> Condition.QUARANTINED;
      case CompartmentState.OutOfService _ -> Condition.OUT_OF_SERVICE;
    };
  }

  private static Optional<QuarantineReason> quarantine(CompartmentState state) {
    return state instanceof CompartmentState.Quarantined(var reason, _)
        ? Optional.of(reason)
        : Optional.empty();
  }

  private static CompartmentRecord record(KioskState state, CompartmentId id) {
    var known = state.ledger().compartments().get(id);
    if (known == null) {
      throw new IllegalStateException("no compartment " + id);
    }
    return known;
  }
}
