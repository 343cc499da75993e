package cubby.core.input;

import cubby.core.cabinet.CompartmentId;
import cubby.core.code.CodeMac;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.text.Personal;
import cubby.core.text.SealedText;
import org.pcollections.TreePVector;

/// What somebody outside the screen asks of the kiosk: at the command line, or the demo's panel.
public sealed interface Command {
  record AnnounceParcel(Announcement announcement) implements Command {}

  record EnrolCourier(CourierNumber number, Personal name, Carrier carrier, PinHash pin)
      implements Command {}

  /// @param secret of the one-time codes
  /// @param recovery MACs of the recovery codes
  record EnrolTechnician(
      CourierNumber number,
      Personal name,
      PinHash pin,
      SealedText secret,
      TreePVector<CodeMac> recovery)
      implements Command {}

  /// Somebody has looked into a quarantined compartment: it is empty and fit.
  record ClearCompartment(CompartmentId compartment, Personal by, Personal reason)
      implements Command {}

  record TakeCompartmentOut(CompartmentId compartment, Personal by, Personal reason)
      implements Command {}

  /// Back into service; if no parcel is inside, somebody has seen it empty.
  record PutCompartmentBack(CompartmentId compartment, Personal by, Personal reason)
      implements Command {}
}
