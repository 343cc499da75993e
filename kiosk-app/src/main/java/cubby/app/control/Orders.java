package cubby.app.control;

import static java.util.stream.Collectors.joining;

import cubby.core.effect.Reply;
import cubby.core.input.Command;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.OneTimeCodes;
import cubby.core.text.Secret;
import cubby.link.message.MessageReader;

/// Turns orders in plain words into commands, with the keys of the kiosk that is to carry them out.
/// Any thread but the kiosk's loop: hashing a PIN takes a while.
public final class Orders {
  private final KioskSecrets secrets;
  private final MessageReader messages;
  private final String kioskName;

  /// @param kioskName as a technician's authenticator app will call it
  public Orders(KioskSecrets secrets, MessageReader messages, String kioskName) {
    this.secrets = secrets;
    this.messages = messages;
    this.kioskName = kioskName;
  }

  /// What is to be asked of the kiosk, and what whoever asked is told once it is done, and never
  /// again.
  ///
  /// @param shownOnce may be empty
  public record Prepared(Command command, String shownOnce) {
    /// The reply, with that beneath it if it was done.
    public Reply shownWith(Reply reply) {
      return reply instanceof Reply.Done(var sentence) && !shownOnce.isEmpty()
          ? new Reply.Done(sentence + "\n" + shownOnce)
          : reply;
    }

    @Override
    public String toString() {
      return "Prepared[%s, …]".formatted(command);
    }
  }

  public Prepared prepare(Order order) {
    return switch (order) {
      case Order.EnrolTechnician enrol -> technician(enrol);
      case Order.RenewSecret renew -> secret(renew);
      default -> new Prepared(command(order), "");
    };
  }

  private Prepared technician(Order.EnrolTechnician order) {
    var codes = secrets.oneTimeCodes().enrol(order.number(), kioskName);
    return new Prepared(
        new Command.EnrolTechnician(
            order.number(),
            secrets.personalTexts().of(order.name().plain()),
            secrets.pinHasher().hash(order.pin()),
            codes.secret(),
            codes.macs()),
        shownOnce(codes));
  }

  private Prepared secret(Order.RenewSecret order) {
    var codes = secrets.oneTimeCodes().enrol(order.number(), kioskName);
    var texts = secrets.personalTexts();
    return new Prepared(
        new Command.RenewSecret(
            order.number(),
            codes.secret(),
            codes.macs(),
            texts.of(order.by().plain()),
            texts.of(order.reason().plain())),
        shownOnce(codes));
  }

  private static String shownOnce(OneTimeCodes.Enrolment codes) {
    return """
    Shown once, and kept nowhere: for the authenticator app
      %s
    and for when the kiosk's clock is not certain, each good for one sign-in
      %s\
    """
        .formatted(
            codes.uri(), codes.recovery().stream().map(Secret::plain).collect(joining("\n  ")));
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
      case Order.EnrolTechnician enrol -> technician(enrol).command();
      case Order.RenewSecret renew -> secret(renew).command();
      case Order.ChangePin(var number, var pin, var by, var reason) ->
          new Command.ChangePin(
              number,
              secrets.pinHasher().hash(pin),
              texts.of(by.plain()),
              texts.of(reason.plain()));
      case Order.DisablePerson(var number, var by, var reason, var evenLast) ->
          new Command.DisablePerson(
              number, texts.of(by.plain()), texts.of(reason.plain()), evenLast);
      case Order.Tell(var text) -> messages.read(text.plain());
      case Order.ClearCompartment(var compartment, var by, var reason) ->
          new Command.ClearCompartment(compartment, texts.of(by.plain()), texts.of(reason.plain()));
      case Order.ReopenDeposits(var by, var reason) ->
          new Command.ReopenDeposits(texts.of(by.plain()), texts.of(reason.plain()));
      case Order.ConfirmClock(var by, var reason) ->
          new Command.ConfirmClock(texts.of(by.plain()), texts.of(reason.plain()));
      case Order.TakeCompartmentOut(var compartment, var by, var reason) ->
          new Command.TakeCompartmentOut(
              compartment, texts.of(by.plain()), texts.of(reason.plain()));
      case Order.EndDispute(var compartment, var outcome, var by, var reason) ->
          new Command.EndDispute(
              compartment, outcome, texts.of(by.plain()), texts.of(reason.plain()));
      case Order.FindParcel(var compartment, var tracking, var by, var reason) ->
          new Command.FindParcel(
              compartment,
              texts.of(tracking.plain()),
              texts.of(by.plain()),
              texts.of(reason.plain()));
      case Order.ConfirmPerson(var number, var by, var reason) ->
          new Command.ConfirmPerson(number, texts.of(by.plain()), texts.of(reason.plain()));
      case Order.PutCompartmentBack(var compartment, var by, var reason) ->
          new Command.PutCompartmentBack(
              compartment, texts.of(by.plain()), texts.of(reason.plain()));
    };
  }
}
