package cubby.app.control;

import cubby.core.input.Command;
import cubby.core.secret.KioskSecrets;
import cubby.link.message.MessageReader;

/// Turns orders in plain words into commands, with the keys of the kiosk that is to carry them out.
/// Any thread but the kiosk's loop: hashing a PIN takes a while.
public final class Orders {
  private final KioskSecrets secrets;
  private final MessageReader messages;

  public Orders(KioskSecrets secrets, MessageReader messages) {
    this.secrets = secrets;
    this.messages = messages;
  }

  public Command command(Order order) {
    var texts = secrets.personalTexts();
    return switch (order) {
      case Question _ -> throw new IllegalArgumentException("a question is no command");
      case Order.EnrolCourier(var number, var name, var carrier, var pin, var badge, var email) ->
          new Command.EnrolCourier(
              number,
              texts.of(name.plain()),
              carrier,
              secrets.pinHasher().hash(pin),
              badge.map(text -> texts.of(text.plain().strip())),
              email.map(text -> texts.of(text.plain())));
      case Order.Tell(var text) -> messages.read(text.plain());
      case Order.ClearCompartment(var compartment, var by, var reason) ->
          new Command.ClearCompartment(compartment, texts.of(by.plain()), texts.of(reason.plain()));
      case Order.ReopenDeposits(var by, var reason) ->
          new Command.ReopenDeposits(texts.of(by.plain()), texts.of(reason.plain()));
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
