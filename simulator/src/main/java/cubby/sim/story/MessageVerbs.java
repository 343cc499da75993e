package cubby.sim.story;

import static cubby.sim.story.Verb.action;
import static cubby.sim.story.Verb.time;

import cubby.sim.story.Correspondence.Sender;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Signed messages, as carriers and support write them, and what others make of them.
final class MessageVerbs {
  private MessageVerbs() {}

  static List<Verb> all() {
    return List.of(
        action(
                "message MESSAGE from WRITER PART=VALUE...",
                "A signed message reaches the kiosk. A flag is one word of flags=gift,no-photo; for="
                    + " names another kiosk, issued=SPAN is when it was signed from now on, lasts=SPAN"
                    + " how long it is good, if not 10 minutes. A code is sealed to the kiosk.",
                (stage, given) -> stage.bring(signed(stage, given)))
            .checked(MessageParts::check),
        time(
                "prepare NAME MESSAGE from WRITER PART=VALUE...",
                "The same is signed and kept, and reaches nobody yet.",
                (stage, given) -> stage.keep(given.get("NAME"), signed(stage, given)))
            .checked(MessageParts::check),
        time(
            "sign NAME TEXT from WRITER",
            "Any text is signed as a message is, and kept.",
            (stage, given) ->
                stage.keep(
                    given.get("NAME"),
                    stage.correspondence().sign(sender(given), given.get("TEXT")))),
        action(
            "bring TEXT [spoiled] [padded N]",
            "This text reaches the kiosk as a message: a kept one, or anything. A spoiled one has"
                + " another signature; one may be padded with so many letters.",
            (stage, given) -> stage.bring(altered(given))));
  }

  static List<String> writers() {
    return Arrays.stream(Sender.values())
        .map(sender -> sender.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String signed(Stage stage, Given given) {
    var body =
        MessageParts.body(
            stage.kiosk(), stage.nextMessage(), given.get("MESSAGE"), given.all("PART=VALUE"));
    return stage.correspondence().sign(sender(given), body);
  }

  private static Sender sender(Given given) {
    return Sender.valueOf(given.get("WRITER").toUpperCase(Locale.ROOT));
  }

  private static String altered(Given given) {
    var text = given.get("TEXT");
    if (given.has("spoiled")) {
      int signature = text.lastIndexOf('.') + 1;
      var other = text.charAt(signature) == 'A' ? "B" : "A";
      text = text.substring(0, signature) + other + text.substring(signature + 1);
    }
    return text + "A".repeat(given.maybe("N").map(Integer::valueOf).orElse(0));
  }
}
