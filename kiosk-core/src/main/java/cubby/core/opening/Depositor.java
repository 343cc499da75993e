package cubby.core.opening;

import cubby.core.person.CourierNumber;

/// Who puts a parcel in.
public sealed interface Depositor {
  record ByCourier(CourierNumber number) implements Depositor {}

  /// Somebody with a return or a sending, whom the kiosk does not know.
  record ByCustomer() implements Depositor {}
}
