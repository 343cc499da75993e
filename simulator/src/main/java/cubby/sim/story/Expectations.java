package cubby.sim.story;

import static cubby.sim.story.Verb.expectation;

import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.notice.OpenedNotice;
import cubby.core.parcel.ParcelState;
import cubby.hal.contract.sound.Tone;
import cubby.sim.cabinet.Door;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How everything must stand.
final class Expectations {
  private Expectations() {}

  static List<Verb> all() {
    var all = new ArrayList<Verb>();
    all.addAll(ofTheScreen());
    all.addAll(ofTheCabinet());
    all.addAll(ofWhatLeaves());
    all.addAll(LetterExpectations.all());
    all.addAll(JournalExpectations.all());
    all.addAll(EvidenceExpectations.all());
    return all;
  }

  private static List<Verb> ofTheScreen() {
    return List.of(
        expectation(
                "expect screen SCREEN FIELD=VALUE...",
                "This screen is shown, and these parts of it are so.",
                Expectations::screen)
            .checked(Expectations::checkFields),
        expectation(
            "expect no screen",
            "The kiosk has no power.",
            (stage, _) ->
                stage
                    .kiosk()
                    .screen()
                    .ifPresent(it -> {
                      throw new Difference("no screen", "screen " + Scene.screen(it));
                    })),
        expectation(
            "expect text TEXT",
            "What the screen says in large letters, in its language, has these words in it.",
            (stage, given) -> {
              var title = Titles.of(stage.screen()).orElse("no title");
              if (!title.contains(given.get("TEXT"))) {
                throw new Difference(
                    "text '%s'".formatted(given.get("TEXT")), "text '%s'".formatted(title));
              }
            }),
        expectation(
            "expect heard TEXT [tone]",
            "The last action had this said aloud, with a tone before it if so written.",
            (stage, given) -> {
              var wished = given.get("TEXT");
              var tone = given.has("tone");
              if (stage.newlySaid().stream()
                  .noneMatch(said ->
                      said.text().contains(wished) && (said.tone() != Tone.NONE || !tone))) {
                throw new Difference("heard '%s'".formatted(wished), heard(stage));
              }
            }),
        expectation(
            "expect language english|german|french|spanish|polish|arabic",
            "The language of the screen.",
            (stage, given) ->
                same(
                    "language ",
                    given.get("english|german|french|spanish|polish|arabic"),
                    stage.screen().language().name().toLowerCase(Locale.ROOT))),
        expectation(
            "expect leaving yes|no",
            "Whether the person is asked if they are still there.",
            (stage, given) ->
                same("leaving ", given.get("yes|no"), stage.screen().leaving() ? "yes" : "no")),
        expectation(
            "expect open-doors LABELS...",
            "The screen asks to close these doors and no others, though it is about something else.",
            (stage, given) ->
                same(
                    "open doors ",
                    String.join(" ", given.all("LABELS")),
                    stage.screen().openDoors().stream()
                        .map(id -> id.label())
                        .collect(Collectors.joining(" ")))));
  }

  private static List<Verb> ofTheCabinet() {
    return List.of(
        expectation(
            "expect door L open|closed",
            "How a door really is.",
            (stage, given) ->
                same(
                    "door %s ".formatted(given.get("L")),
                    given.get("open|closed"),
                    stage.kiosk().cabinet().compartment(given.get("L")).door() == Door.OPEN
                        ? "open"
                        : "closed")),
        expectation(
            "expect compartment L HELD [because REASON]",
            "What a compartment is used for, and if it is not, why.",
            Expectations::compartment),
        expectation(
            "expect sensor L trusted|suspect",
            "Whether the kiosk believes the sensor that tells what is inside.",
            (stage, given) ->
                same(
                    "sensor %s ".formatted(given.get("L")),
                    given.get("trusted|suspect"),
                    stage.compartment(given.get("L")).sensorSuspect() ? "suspect" : "trusted")),
        expectation(
            "expect parcel TRACKING STATE [in L] [by COLLECTOR] [because REASON]",
            "Where the newest parcel with this barcode stands: who has taken it out, and what that"
                + " rests on, or why it waits for a courier, or is disputed.",
            Expectations::parcel),
        expectation(
            "expect pulse L",
            "The last action had this latch pulsed, once, and no other.",
            (stage, given) ->
                same("pulses of ", given.get("L"), String.join(" ", stage.newPulses()))),
        expectation(
            "expect no pulse",
            "The last action had no latch pulsed.",
            (stage, _) -> same("pulses of ", "", String.join(" ", stage.newPulses()))),
        expectation(
            "expect pulses L N",
            "How often this latch was pulsed since the story began.",
            (stage, given) ->
                same(
                    "pulses of %s: ".formatted(given.get("L")),
                    given.get("N"),
                    Long.toString(stage.kiosk().cabinet().compartment(given.get("L")).pulses()))));
  }

  private static List<Verb> ofWhatLeaves() {
    return List.of(
        expectation(
                "expect mail to ADDRESS kind KIND [with PART VALUE]... [keep FIELD as NAME]...",
                "Such a mail has come, the oldest unread one of its kind; it is read now, what it says"
                    + " is looked at, and parts of it are kept.",
                (stage, given) -> Mails.read(stage, given, given.get("ADDRESS"), given.get("KIND")))
            .checked(given -> Mails.checkFields(given, given.get("KIND"))),
        expectation(
            "expect no mail [to ADDRESS]",
            "No mail has come that was not read yet.",
            (stage, given) -> {
              var unread =
                  stage.unread().stream()
                      .filter(mail ->
                          given.maybe("ADDRESS").map(Mails.address(mail)::equals).orElse(true))
                      .toList();
              if (!unread.isEmpty()) {
                throw new Difference("no unread mail", Mails.shown(unread));
              }
            }),
        expectation(
            "expect support told MATTER [about L]",
            "Support has been told this; the mail is read now.",
            Expectations::told),
        expectation(
            "expect support not told",
            "Support has been told nothing that was not read yet.",
            (stage, _) -> {
              var told = stage.unread().stream().filter(Expectations::isForSupport).toList();
              if (!told.isEmpty()) {
                throw new Difference("support not told anything", matters(told));
              }
            }),
        expectation(
            "expect done",
            "The last command was carried out.",
            (stage, _) -> {
              if (stage.takeReply().orElse(null) instanceof Reply.Refused(var sentence)) {
                throw new Difference("the command done", "refused: " + sentence);
              }
            }),
        expectation(
            "expect refused [saying TEXT]",
            "The last command was refused, with these words among others.",
            Expectations::refused));
  }

  private static String heard(Stage stage) {
    return "heard "
        + stage.newlySaid().stream()
            .map(said -> (said.tone() == Tone.NONE ? "" : "tone ") + "'" + said.text() + "'")
            .collect(Collectors.joining(", "));
  }

  private static void screen(Stage stage, Given given) {
    var model = (Record) stage.screen().model();
    var wishes = given.all("FIELD=VALUE");
    var fits =
        model.getClass().getSimpleName().equals(given.get("SCREEN"))
            && Wish.allOf(wishes).stream().allMatch(wish -> wish.fits(model));
    if (!fits) {
      var wished = wishes.stream().map(wish -> " " + wish).collect(Collectors.joining());
      throw new Difference(
          "screen " + given.get("SCREEN") + wished, "screen " + Scene.screen(stage.screen()));
    }
  }

  private static void checkFields(Given given) {
    var screen = given.get("SCREEN");
    Wish.check(given.all("FIELD=VALUE"), "The screen " + screen, Names.fieldsOfScreen(screen));
  }

  private static void compartment(Stage stage, Given given) {
    var state = stage.compartment(given.get("L")).state();
    var reason = given.maybe("REASON");
    var fits =
        Names.hyphened(state.getClass()).equals(given.get("HELD"))
            && (reason.isEmpty() || reason.equals(Scene.why(state)));
    if (!fits) {
      throw new Difference(
          "compartment %s %s%s"
              .formatted(
                  given.get("L"),
                  given.get("HELD"),
                  reason.map(why -> " because " + why).orElse("")),
          Scene.compartment(given.get("L"), state));
    }
  }

  private static void parcel(Stage stage, Given given) {
    var state = stage.parcel(given.get("TRACKING")).state();
    var known = Names.hyphened(state.getClass());
    var label = state.place().map(CompartmentId::label);
    var by =
        state instanceof ParcelState.Collected it
            ? Optional.of(Names.collector(it.by()))
            : Optional.<String>empty();
    var fits =
        known.equals(given.get("STATE"))
            && given.maybe("L").map(in -> label.equals(Optional.of(in))).orElse(true)
            && given.maybe("COLLECTOR").map(who -> by.equals(Optional.of(who))).orElse(true)
            && given.maybe("REASON").map(Parts.of((Record) state)::containsValue).orElse(true);
    if (!fits) {
      throw new Difference(
          "parcel %s %s%s%s%s"
              .formatted(
                  given.get("TRACKING"),
                  given.get("STATE"),
                  given.maybe("L").map(in -> " in " + in).orElse(""),
                  given.maybe("COLLECTOR").map(who -> " by " + who).orElse(""),
                  given.maybe("REASON").map(why -> " because " + why).orElse("")),
          "parcel %s %s%s%s, %s"
              .formatted(
                  given.get("TRACKING"),
                  known,
                  label.map(in -> " in " + in).orElse(""),
                  by.map(who -> " by " + who).orElse(""),
                  Parts.named((Record) state)));
    }
  }

  private static void told(Stage stage, Given given) {
    var unread = stage.unread().stream().filter(Expectations::isForSupport).toList();
    var about = given.maybe("L");
    var told =
        stage.read(mail ->
            mail instanceof OpenedNotice.ForSupport it
                && it.matter().name().equals(given.get("MATTER"))
                && (about.isEmpty() || it.compartment().map(CompartmentId::label).equals(about)));
    if (told.isEmpty()) {
      throw new Difference(
          "support told %s%s"
              .formatted(given.get("MATTER"), about.map(label -> " about " + label).orElse("")),
          matters(unread));
    }
  }

  private static void refused(Stage stage, Given given) {
    var reply = stage.takeReply();
    var words = given.maybe("TEXT").orElse("");
    if (reply.isEmpty()) {
      throw new Difference("a refusal", "no command");
    } else if (!(reply.get() instanceof Reply.Refused(var sentence) && sentence.contains(words))) {
      throw new Difference(
          "a refusal saying '%s'".formatted(words), Parts.named((Record) reply.get()));
    }
  }

  private static boolean isForSupport(OpenedNotice mail) {
    return Mails.address(mail).equals(Mails.SUPPORT);
  }

  private static String matters(List<OpenedNotice> mails) {
    return mails.isEmpty()
        ? "support not told anything"
        : mails.stream()
            .map(mail -> Parts.of((Record) mail))
            .map(parts ->
                "support told %s about %s".formatted(parts.get("matter"), parts.get("compartment")))
            .collect(Collectors.joining(", "));
  }

  static void same(String what, String expected, String was) {
    if (!expected.equals(was)) {
      throw new Difference(what + orNone(expected), what + orNone(was));
    }
  }

  private static String orNone(String words) {
    return words.isEmpty() ? "none" : words;
  }
}
