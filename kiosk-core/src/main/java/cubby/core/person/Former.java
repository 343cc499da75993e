package cubby.core.person;

import cubby.core.text.TextRef;
import java.util.Optional;

/// Somebody who may not sign in any more. Their number stays theirs, so that what the journal says
/// of it is about nobody else.
///
/// @param name where the name is kept
/// @param carrier of a courier; a technician has none
/// @param email where the list of what a courier did last goes (D12)
public record Former(TextRef name, Optional<Carrier> carrier, Optional<TextRef> email) {

  static Former of(Courier courier) {
    return new Former(courier.name(), Optional.of(courier.carrier()), courier.email());
  }

  static Former of(Technician technician) {
    return new Former(technician.name(), Optional.empty(), Optional.empty());
  }
}
