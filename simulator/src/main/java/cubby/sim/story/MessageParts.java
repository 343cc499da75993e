package cubby.sim.story;

import cubby.sim.kiosk.VirtualKiosk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/// What a message says, from the `PART=VALUE` of a line. Its sender's clock is right, whatever the
/// kiosk's shows.
final class MessageParts {

  /// As `./cubby message sign` has it.
  private static final Duration LIFE = Duration.ofMinutes(10);

  /// What a message can be.
  static final List<String> MESSAGES =
      List.of(
          "announce",
          "withdraw",
          "correct-contact",
          "send-again",
          "extend",
          "release",
          "block-parcel",
          "block-compartment",
          "open");

  private static final String ISSUED = "issued";
  private static final String LASTS = "lasts";
  private static final String FOR = "for";
  private static final String FLAGS = "flags";
  private static final String HOURS = "hours";
  private static final String OF_SENDER = "sender-";

  private static final List<String> OF_PERSON = List.of("email", "phone", "name", "language");
  private static final List<String> OF_CODE = List.of("code", "check", "qr");
  private static final List<String> PLAIN =
      List.of(
          "kind",
          "tracking",
          "size",
          "carrier",
          "group",
          "checked-by",
          "document",
          "compartment",
          "by",
          "reason");

  private MessageParts() {}

  /// All that can be said.
  static List<String> names() {
    var names = new ArrayList<>(PLAIN);
    names.addAll(OF_PERSON);
    OF_PERSON.forEach(part -> names.add(OF_SENDER + part));
    names.addAll(List.of(FLAGS, HOURS));
    names.addAll(OF_CODE);
    names.addAll(List.of(FOR, ISSUED, LASTS));
    return names;
  }

  /// @throws Unclear if a part is none
  static void check(Given given) {
    for (var part : given.all("PART=VALUE")) {
      var name = name(part);
      if (!part.contains("=") || !names().contains(name)) {
        throw new Unclear("'%s' is no part of a message".formatted(name), name, names());
      }
      if (name.equals(ISSUED) || name.equals(LASTS)) {
        span(value(part));
      }
      if (name.equals(HOURS) && !value(part).matches("\\d{1,9}")) {
        throw new Unclear("'%s' is no number of hours.".formatted(value(part)));
      }
    }
  }

  /// @param number of the message, which names it
  static SequencedMap<String, Object> body(
      VirtualKiosk kiosk, long number, String message, List<String> parts) {
    var given = new LinkedHashMap<String, String>();
    parts.forEach(part -> given.put(name(part), value(part)));
    var issued = kiosk.trueTime().plus(span(given.getOrDefault(ISSUED, "0s")));
    var lasts = given.containsKey(LASTS) ? span(given.getOrDefault(LASTS, "")) : LIFE;

    var body = new LinkedHashMap<String, Object>();
    body.put("aud", given.getOrDefault(FOR, kiosk.blueprint().profile().id()));
    body.put("jti", new UUID(0x4000L, Long.MIN_VALUE + number).toString());
    body.put("iat", issued.getEpochSecond());
    body.put("exp", issued.plus(lasts).getEpochSecond());
    body.put("message", message);
    if (message.equals("announce") && !given.containsKey("kind")) {
      body.put("kind", "delivery");
    }
    given.forEach((name, value) -> {
      if (PLAIN.contains(name)) {
        body.put(name, value);
      }
    });
    if (given.containsKey(HOURS)) {
      body.put(HOURS, Long.valueOf(given.getOrDefault(HOURS, "")));
    }
    if (given.containsKey(FLAGS)) {
      body.put(FLAGS, List.of(given.getOrDefault(FLAGS, "").split(",")));
    }
    putObject(body, "recipient", some(given, OF_PERSON, ""));
    putObject(body, "sender", some(given, OF_PERSON, OF_SENDER));
    putObject(body, "code", some(given, OF_CODE, ""));
    return body;
  }

  private static Map<String, Object> some(
      Map<String, String> given, List<String> names, String prefix) {
    var some = new LinkedHashMap<String, Object>();
    for (var name : names) {
      var value = given.get(prefix + name);
      if (value != null) {
        some.put(name, value);
      }
    }
    return some;
  }

  private static void putObject(Map<String, Object> body, String name, Map<String, Object> object) {
    if (!object.isEmpty()) {
      body.put(name, object);
    }
  }

  private static Duration span(String text) {
    return Spans.read(text)
        .orElseThrow(() -> new Unclear("'%s' is no length of time.".formatted(text)));
  }

  private static String name(String part) {
    return part.contains("=") ? part.substring(0, part.indexOf('=')) : part;
  }

  private static String value(String part) {
    return part.substring(part.indexOf('=') + 1);
  }
}
