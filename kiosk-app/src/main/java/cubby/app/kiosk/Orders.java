package cubby.app.kiosk;

import cubby.app.control.Order;
import cubby.core.input.Command;
import cubby.core.secret.KioskSecrets;
import cubby.core.text.Personal;
import cubby.core.text.Secret;

/// From an order in plain words to a command that the kiosk may keep: with its keys.
final class Orders {
  private Orders() {}

  static Command command(Order order, KioskSecrets secrets) {
    return switch (order) {
      case Order.EnrolCourier(var number, var name, var carrier, var pin) ->
          new Command.EnrolCourier(
              number, sealed(name, secrets), carrier, secrets.pinHasher().hash(pin));
      case Order.ClearCompartment(var id, var by, var reason) ->
          new Command.ClearCompartment(id, sealed(by, secrets), sealed(reason, secrets));
      case Order.TakeCompartmentOut(var id, var by, var reason) ->
          new Command.TakeCompartmentOut(id, sealed(by, secrets), sealed(reason, secrets));
      case Order.PutCompartmentBack(var id, var by, var reason) ->
          new Command.PutCompartmentBack(id, sealed(by, secrets), sealed(reason, secrets));
    };
  }

  private static Personal sealed(Secret text, KioskSecrets secrets) {
    return secrets.personalTexts().of(text.plain());
  }
}
