package cubby.app.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.kiosk.CompartmentRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Parcels in compartments that the configuration no longer has: nobody gets at them by the kiosk.
final class LeftOut {
  private LeftOut() {}

  /// A sentence for each, with what to do.
  static List<String> of(
      Map<CompartmentId, CompartmentRecord> compartments, Set<CompartmentId> configured) {
    return compartments.entrySet().stream()
        .filter(known -> !configured.contains(known.getKey()))
        .filter(known -> known.getValue().state().stored().isPresent())
        .map(known ->
            "Compartment %1$s is not in the configuration any more, but a parcel is on record in it: nobody can collect it. Put the compartment back into the configuration and have the parcel taken out; or, if somebody has it already, say so with 'cubby compartment settle %1$s --outcome handed-over'."
                .formatted(known.getKey()))
        .toList();
  }
}
