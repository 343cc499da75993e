package cubby.app.control;

import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.text.Secret;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Orders and replies as lines of JSON.
final class Wire {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Wire() {}

  static String line(Order order) {
    var fields = JSON.createObjectNode();
    switch (order) {
      case Question.Parcel(var tracking, var announced, var json) -> {
        fields.put("order", "parcel").put("tracking", tracking.plain()).put("json", json);
        announced.ifPresent(when -> fields.put("announced", when));
      }
      case Question.Evidence(var tracking, var announced, var file) -> {
        fields.put("order", "evidence").put("tracking", tracking.plain()).put("file", file);
        announced.ifPresent(when -> fields.put("announced", when));
      }
      case Question.Status(var json) -> fields.put("order", "status").put("json", json);
      case Question.Diagnosis(var file) -> fields.put("order", "diagnosis").put("file", file);
      case Question.Backup(var operator, var file) ->
          fields.put("order", "backup").put("operator", operator).put("file", file);
      case Question.LeftOut(var configured) -> {
        var labels = fields.put("order", "left-out").putArray("configured");
        configured.forEach(id -> labels.add(id.label()));
      }
      case Question.People(var json) -> fields.put("order", "people").put("json", json);
      case Order.EnrolCourier(var number, var name, var carrier, var pin, var badge, var email) -> {
        fields
            .put("order", "enrol-courier")
            .put("number", number.digits())
            .put("name", name.plain())
            .put("carrier", carrier.name())
            .put("pin", pin.plain());
        badge.ifPresent(text -> fields.put("badge", text.plain()));
        email.ifPresent(text -> fields.put("email", text.plain()));
      }
      case Order.EnrolTechnician(var number, var name, var pin) ->
          fields
              .put("order", "enrol-technician")
              .put("number", number.digits())
              .put("name", name.plain())
              .put("pin", pin.plain());
      case Order.ChangePin(var number, var pin, var by, var reason) ->
          person(fields, "change-pin", number, by, reason).put("pin", pin.plain());
      case Order.RenewSecret(var number, var by, var reason) ->
          person(fields, "renew-secret", number, by, reason);
      case Order.DisablePerson(var number, var by, var reason, var evenLast) ->
          person(fields, "disable-person", number, by, reason).put("evenLast", evenLast);
      case Order.Tell(var text) -> fields.put("order", "tell").put("text", text.plain());
      case Order.ClearCompartment(var compartment, var by, var reason) ->
          compartment(fields, "clear-compartment", compartment, by, reason);
      case Order.ReopenDeposits(var by, var reason) ->
          fields
              .put("order", "reopen-deposits")
              .put("by", by.plain())
              .put("reason", reason.plain());
      case Order.ConfirmClock(var by, var reason) ->
          fields.put("order", "confirm-clock").put("by", by.plain()).put("reason", reason.plain());
      case Order.TakeCompartmentOut(var compartment, var by, var reason) ->
          compartment(fields, "take-compartment-out", compartment, by, reason);
      case Order.EndDispute(var compartment, var outcome, var by, var reason) -> {
        compartment(fields, "end-dispute", compartment, by, reason);
        fields.put("outcome", outcome.name());
      }
      case Order.FindParcel(var compartment, var tracking, var by, var reason) -> {
        compartment(fields, "find-parcel", compartment, by, reason);
        fields.put("tracking", tracking.plain());
      }
      case Order.ConfirmPerson(var number, var by, var reason) ->
          person(fields, "confirm-person", number, by, reason);
      case Order.PutCompartmentBack(var compartment, var by, var reason) ->
          compartment(fields, "put-compartment-back", compartment, by, reason);
    }
    return fields.toString();
  }

  static String line(Reply reply) {
    var fields = JSON.createObjectNode();
    switch (reply) {
      case Reply.Done(var sentence) -> fields.put("done", sentence);
      case Reply.Refused(var sentence) -> fields.put("refused", sentence);
    }
    return fields.toString();
  }

  /// @throws IllegalArgumentException if the line is no order
  static Order order(String line) {
    try {
      return order(fields(line));
    } catch (JacksonException _) {
      throw new IllegalArgumentException("a part of it is of another kind than it should be");
    }
  }

  private static Order order(JsonNode fields) {
    return switch (text(fields, "order")) {
      case "enrol-courier" ->
          new Order.EnrolCourier(
              number(fields),
              new Secret(text(fields, "name")),
              new Carrier(text(fields, "carrier")),
              new Secret(text(fields, "pin")),
              secret(fields, "badge"),
              secret(fields, "email"));
      case "enrol-technician" ->
          new Order.EnrolTechnician(
              number(fields), new Secret(text(fields, "name")), new Secret(text(fields, "pin")));
      case "change-pin" ->
          new Order.ChangePin(
              number(fields), new Secret(text(fields, "pin")), by(fields), reason(fields));
      case "renew-secret" -> new Order.RenewSecret(number(fields), by(fields), reason(fields));
      case "disable-person" ->
          new Order.DisablePerson(
              number(fields), by(fields), reason(fields), fields.path("evenLast").asBoolean());
      case "tell" -> new Order.Tell(new Secret(text(fields, "text")));
      case "clear-compartment" ->
          new Order.ClearCompartment(compartment(fields), by(fields), reason(fields));
      case "reopen-deposits" -> new Order.ReopenDeposits(by(fields), reason(fields));
      case "confirm-clock" -> new Order.ConfirmClock(by(fields), reason(fields));
      case "take-compartment-out" ->
          new Order.TakeCompartmentOut(compartment(fields), by(fields), reason(fields));
      case "end-dispute" ->
          new Order.EndDispute(
              compartment(fields),
              DisputeOutcome.valueOf(text(fields, "outcome")),
              by(fields),
              reason(fields));
      case "find-parcel" ->
          new Order.FindParcel(
              compartment(fields),
              new Secret(text(fields, "tracking")),
              by(fields),
              reason(fields));
      case "confirm-person" -> new Order.ConfirmPerson(number(fields), by(fields), reason(fields));
      case "put-compartment-back" ->
          new Order.PutCompartmentBack(compartment(fields), by(fields), reason(fields));
      case "parcel" ->
          new Question.Parcel(
              new Secret(text(fields, "tracking")),
              announced(fields),
              fields.path("json").asBoolean());
      case "evidence" ->
          new Question.Evidence(
              new Secret(text(fields, "tracking")), announced(fields), text(fields, "file"));
      case "backup" -> new Question.Backup(text(fields, "operator"), text(fields, "file"));
      case "diagnosis" -> new Question.Diagnosis(text(fields, "file"));
      case "left-out" ->
          new Question.LeftOut(
              fields
                  .path("configured")
                  .valueStream()
                  .map(label -> new CompartmentId(label.asString()))
                  .toList());
      case "people" -> new Question.People(fields.path("json").asBoolean());
      case "status" -> new Question.Status(fields.path("json").asBoolean());
      default -> throw new IllegalArgumentException("there is no such order");
    };
  }

  /// @throws IllegalArgumentException if the line is no reply
  static Reply reply(String line) {
    var fields = fields(line);
    return fields.has("done")
        ? new Reply.Done(text(fields, "done"))
        : new Reply.Refused(text(fields, "refused"));
  }

  private static void compartment(
      ObjectNode fields, String order, CompartmentId compartment, Secret by, Secret reason) {
    fields
        .put("order", order)
        .put("compartment", compartment.label())
        .put("by", by.plain())
        .put("reason", reason.plain());
  }

  private static ObjectNode person(
      ObjectNode fields, String order, CourierNumber number, Secret by, Secret reason) {
    return fields
        .put("order", order)
        .put("number", number.digits())
        .put("by", by.plain())
        .put("reason", reason.plain());
  }

  private static Optional<String> announced(JsonNode fields) {
    return fields.has("announced") ? Optional.of(text(fields, "announced")) : Optional.empty();
  }

  private static CourierNumber number(JsonNode fields) {
    return new CourierNumber(text(fields, "number"));
  }

  private static CompartmentId compartment(JsonNode fields) {
    return new CompartmentId(text(fields, "compartment"));
  }

  private static Secret by(JsonNode fields) {
    return new Secret(text(fields, "by"));
  }

  private static Secret reason(JsonNode fields) {
    return new Secret(text(fields, "reason"));
  }

  private static Optional<Secret> secret(JsonNode fields, String name) {
    return fields.has(name) ? Optional.of(new Secret(text(fields, name))) : Optional.empty();
  }

  private static JsonNode fields(String line) {
    try {
      return JSON.readTree(line);
    } catch (JacksonException _) {
      throw new IllegalArgumentException("this is not JSON");
    }
  }

  private static String text(JsonNode fields, String name) {
    var value = fields.get(name);
    if (value == null || !value.isString()) {
      throw new IllegalArgumentException("'" + name + "' is missing");
    }
    return value.stringValue();
  }
}
