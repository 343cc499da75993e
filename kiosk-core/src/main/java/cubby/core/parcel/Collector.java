package cubby.core.parcel;

import cubby.core.person.CourierNumber;
import cubby.core.text.TextRef;

/// Who took a parcel out (C6).
public sealed interface Collector {
  record Recipient() implements Collector {}

  record Sender() implements Collector {}

  record ByCourier(CourierNumber number) implements Collector {}

  /// @param by who, of support
  record Support(TextRef by) implements Collector {}
}
