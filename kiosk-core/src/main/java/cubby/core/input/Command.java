package cubby.core.input;

import cubby.core.cabinet.CompartmentId;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.text.Personal;
import java.util.Optional;

/// What somebody outside the screen asks of the kiosk: at the command line, or the demo's panel.
public sealed interface Command {
  record AnnounceParcel(Announcement announcement) implements Command {}

  /// @param badge what is on their badge
  /// @param email where the lists of what they have done go
  record EnrolCourier(
      CourierNumber number,
      Personal name,
      Carrier carrier,
      PinHash pin,
      Optional<Personal> badge,
      Optional<Personal> email)
      implements Command {
    /// With neither badge nor e-mail.
    public EnrolCourier(CourierNumber number, Personal name, Carrier carrier, PinHash pin) {
      this(number, name, carrier, pin, Optional.empty(), Optional.empty());
    }
  }

  /// Somebody has looked into a quarantined compartment: it is empty and fit.
  record ClearCompartment(CompartmentId compartment, Personal by, Personal reason)
      implements Command {}

  record TakeCompartmentOut(CompartmentId compartment, Personal by, Personal reason)
      implements Command {}

  /// Back into service; if no parcel is inside, somebody has seen it empty.
  record PutCompartmentBack(CompartmentId compartment, Personal by, Personal reason)
      implements Command {}
}
