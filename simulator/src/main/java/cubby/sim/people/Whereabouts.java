package cubby.sim.people;

import cubby.core.cabinet.CompartmentId;

/// Where an item really is.
public sealed interface Whereabouts {
  record Inside(CompartmentId compartment) implements Whereabouts {}

  /// In somebody's hands or van.
  record With(String person) implements Whereabouts {}

  /// Whoever has it now is done with the kiosk.
  record Away(String person) implements Whereabouts {}
}
