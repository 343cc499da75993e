package cubby.core.cabinet;

import cubby.core.person.CourierNumber;
import cubby.core.person.WorkReason;
import cubby.core.text.TextRef;

/// Why a compartment is out of service.
public sealed interface OutCause {
  /// A person took it out: who, and why.
  record ByPerson(TextRef who, TextRef reason) implements OutCause {}

  /// A technician took it out at the screen.
  record ByTechnician(CourierNumber who, WorkReason reason) implements OutCause {}

  /// One was pulsed, and the other opened (M3).
  record MixedUp(CompartmentId other) implements OutCause {}

  /// The configuration wires it differently than when it was last used.
  record WiringChanged() implements OutCause {}
}
