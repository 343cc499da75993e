package cubby.app.control;

import cubby.core.cabinet.CompartmentId;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.text.Secret;

/// What somebody at the command line asks of a kiosk, in plain words: the kiosk has the keys to
/// seal them with.
public sealed interface Order
    permits Order.EnrolCourier,
        Order.ClearCompartment,
        Order.TakeCompartmentOut,
        Order.EndDispute,
        Order.PutCompartmentBack,
        Question {
  record EnrolCourier(CourierNumber number, Secret name, Carrier carrier, Secret pin)
      implements Order {}

  /// Somebody has looked into a quarantined compartment: it is empty and fit.
  record ClearCompartment(CompartmentId compartment, Secret by, Secret reason) implements Order {}

  record TakeCompartmentOut(CompartmentId compartment, Secret by, Secret reason) implements Order {}

  /// Support has found out what became of the disputed parcel in this compartment.
  record EndDispute(CompartmentId compartment, DisputeOutcome outcome, Secret by, Secret reason)
      implements Order {}

  record PutCompartmentBack(CompartmentId compartment, Secret by, Secret reason) implements Order {}
}
