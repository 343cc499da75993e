package cubby.core.person;

import cubby.core.text.TextRef;

/// A person who may put parcels in.
///
/// @param name where the name is kept
public record Courier(CourierNumber number, TextRef name, Carrier carrier, PinHash pin) {}
