package cubby.core.cabinet;

import cubby.core.text.TextRef;

/// Why a compartment is out of service.
public sealed interface OutCause {
  /// A person took it out: who, and why.
  record ByPerson(TextRef who, TextRef reason) implements OutCause {}

  /// The configuration wires it differently than when it was last used.
  record WiringChanged() implements OutCause {}
}
