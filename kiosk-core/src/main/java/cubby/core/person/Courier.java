package cubby.core.person;

import cubby.core.text.Digest;
import cubby.core.text.TextRef;
import java.util.Optional;

/// A person who may put parcels in.
///
/// @param name where the name is kept
/// @param badge keyed digest of what is on their badge
/// @param email where the lists of what they have done go (D12)
public record Courier(
    CourierNumber number,
    TextRef name,
    Carrier carrier,
    PinHash pin,
    Optional<Digest> badge,
    Optional<TextRef> email) {

  public Courier with(PinHash next) {
    return new Courier(number, name, carrier, next, badge, email);
  }

  public Former former() {
    return Former.of(this);
  }
}
