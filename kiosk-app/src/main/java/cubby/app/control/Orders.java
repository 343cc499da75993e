package cubby.app.control;

import cubby.core.input.Command;
import cubby.core.secret.KioskSecrets;

/// Turns orders in plain words into commands, with the keys of the kiosk that is to carry them out.
/// Any thread but the kiosk's loop: hashing a PIN takes a while.
public final class Orders {
  private final KioskSecrets secrets;

  public Orders(KioskSecrets secrets) {
    this.secrets = secrets;
  }

  public Command command(Order order) {
    var texts = secrets.personalTexts();
    return switch (order) {
      case Question _ -> throw new IllegalArgumentException("a question is no command");
      case Order.EnrolCourier(var number, var name, var carrier, var pin) ->
          new Command.EnrolCourier(
              number, texts.of(name.plain()), carrier, secrets.pinHasher().hash(pin));
      case Order.ClearCompartment(var compartment, var by, var reason) ->
          new Command.ClearCompartment(compartment, texts.of(by.plain()), texts.of(reason.plain()));
      case Order.TakeCompartmentOut(var compartment, var by, var reason) ->
          new Command.TakeCompartmentOut(
              compartment, texts.of(by.plain()), texts.of(reason.plain()));
      case Order.EndDispute(var compartment, var outcome, var by, var reason) ->
          new Command.EndDispute(
              compartment, outcome, texts.of(by.plain()), texts.of(reason.plain()));
      case Order.PutCompartmentBack(var compartment, var by, var reason) ->
          new Command.PutCompartmentBack(
              compartment, texts.of(by.plain()), texts.of(reason.plain()));
    };
  }
}
