package cubby.app.control;

import cubby.core.cabinet.CompartmentId;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.text.Secret;
import java.util.Optional;

/// What somebody at the command line asks of a kiosk, in plain words: the kiosk has the keys to
/// seal them with.
public sealed interface Order
    permits Order.EnrolCourier,
        Order.EnrolTechnician,
        Order.ChangePin,
        Order.RenewSecret,
        Order.DisablePerson,
        Order.Tell,
        Order.ClearCompartment,
        Order.ReopenDeposits,
        Order.ConfirmClock,
        Order.TakeCompartmentOut,
        Order.EndDispute,
        Order.PutCompartmentBack,
        Order.FindParcel,
        Order.ConfirmPerson,
        Question {
  record EnrolCourier(
      CourierNumber number,
      Secret name,
      Carrier carrier,
      Secret pin,
      Optional<Secret> badge,
      Optional<Secret> email)
      implements Order {
    /// With neither badge nor e-mail.
    public EnrolCourier(CourierNumber number, Secret name, Carrier carrier, Secret pin) {
      this(number, name, carrier, pin, Optional.empty(), Optional.empty());
    }
  }

  record EnrolTechnician(CourierNumber number, Secret name, Secret pin) implements Order {}

  /// Somebody who is known signs in with another PIN from now on.
  record ChangePin(CourierNumber number, Secret pin, Secret by, Secret reason) implements Order {}

  /// A technician gets other one-time and recovery codes.
  record RenewSecret(CourierNumber number, Secret by, Secret reason) implements Order {}

  /// Somebody may sign in no more.
  ///
  /// @param evenLast even if no technician is left then
  record DisablePerson(CourierNumber number, Secret by, Secret reason, boolean evenLast)
      implements Order {}

  /// A signed message, as it came.
  ///
  /// @param text each of its bytes as one character (ISO 8859-1), so that anything arrives
  record Tell(Secret text) implements Order {}

  /// Somebody has looked into a quarantined compartment: it is empty and fit.
  record ClearCompartment(CompartmentId compartment, Secret by, Secret reason) implements Order {}

  /// Returns and sendings are taken in again.
  record ReopenDeposits(Secret by, Secret reason) implements Order {}

  /// The computer's clock, which the kiosk does not trust, is right.
  record ConfirmClock(Secret by, Secret reason) implements Order {}

  record TakeCompartmentOut(CompartmentId compartment, Secret by, Secret reason) implements Order {}

  /// Support has found out what became of the disputed parcel in this compartment.
  record EndDispute(CompartmentId compartment, DisputeOutcome outcome, Secret by, Secret reason)
      implements Order {}

  record PutCompartmentBack(CompartmentId compartment, Secret by, Secret reason) implements Order {}

  /// After a restore somebody has looked: this parcel is inside.
  record FindParcel(CompartmentId compartment, Secret tracking, Secret by, Secret reason)
      implements Order {}

  /// After a restore somebody says that this person still works here.
  record ConfirmPerson(CourierNumber number, Secret by, Secret reason) implements Order {}
}
