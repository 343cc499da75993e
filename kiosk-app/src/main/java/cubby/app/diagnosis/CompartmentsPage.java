package cubby.app.diagnosis;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.SizeClass;
import cubby.core.kiosk.CompartmentRecord;
import cubby.core.kiosk.Ledger;
import cubby.core.session.Sight;
import java.util.Map;
import java.util.Optional;

/// How each compartment is.
public final class CompartmentsPage {

  private CompartmentsPage() {}

  /// @param cabinet as it is configured, if that is known
  /// @param sights what the sensors read, if the kiosk runs
  public static String of(
      Ledger ledger, Optional<Cabinet> cabinet, Map<CompartmentId, Sight> sights) {
    var page =
        new Csv(
            "label",
            "size",
            "bank",
            "channel",
            "state",
            "why",
            "door",
            "occupancy",
            "sensor",
            "pulses");
    ledger
        .compartments()
        .forEach((id, record) ->
            row(
                page,
                id,
                record,
                cabinet.flatMap(built -> built.find(id)),
                sights.getOrDefault(id, Sight.UNKNOWN)));
    return page.toString();
  }

  private static void row(
      Csv page,
      CompartmentId id,
      CompartmentRecord record,
      Optional<Compartment> built,
      Sight sight) {
    page.row(
        id,
        built.map(Compartment::size).map(SizeClass::name).orElse("?"),
        record.wiring().bank(),
        record.wiring().channel(),
        record.state().getClass().getSimpleName(),
        why(record.state()),
        sight.door(),
        sight.occupancy(),
        record.sensorSuspect() ? "suspect" : built.map(CompartmentsPage::sensor).orElse("?"),
        record.pulses());
  }

  private static String sensor(Compartment built) {
    return built.occupancySensor() ? "believed" : "none";
  }

  private static String why(CompartmentState state) {
    return switch (state) {
      case CompartmentState.Quarantined(var reason, _) -> reason.name();
      case CompartmentState.OutOfService(var cause, _) -> cause.getClass().getSimpleName();
      case CompartmentState.Vacant _, CompartmentState.Reserved _, CompartmentState.Holding _ -> "";
    };
  }
}
