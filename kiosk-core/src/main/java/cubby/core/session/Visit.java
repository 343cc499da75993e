package cubby.core.session;

import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;

/// Who stands at the screen, as far as the kiosk knows.
public sealed interface Visit {
  record Anybody() implements Visit {}

  record ByCourier(CourierNumber number, Carrier carrier) implements Visit {}

  record ByTechnician(CourierNumber number) implements Visit {}
}
