package cubby.sim.story;

import static cubby.sim.story.Verb.expectation;

import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.journal.JournalRow;
import cubby.core.notice.OpenedNotice;
import cubby.sim.cabinet.Door;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How everything must stand.
final class Expectations {
  private Expectations() {}

  static List<Verb> all() {
    var all = new ArrayList<Verb>();
    all.addAll(ofTheScreen());
    all.addAll(ofTheCabinet());
    all.addAll(ofWhatLeaves());
    all.addAll(ofTheJournal());
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
                    .ifPresent(it -> differ("no screen", "screen " + Scene.screen(it)))),
        expectation(
            "expect text TEXT",
            "What the screen says in large letters, in its language, has these words in it.",
            (stage, given) -> {
              var title = Titles.of(stage.screen()).orElse("no title");
              if (!title.contains(given.get("TEXT"))) {
                differ("text '%s'".formatted(given.get("TEXT")), "text '%s'".formatted(title));
              }
            }),
        expectation(
            "expect heard TEXT [tone]",
            "The last action had this said aloud, with a tone before it if so written.",
            (stage, given) -> {
              var wished = given.get("TEXT");
              var tone = given.has("tone");
              if (stage.newlySaid().stream()
                  .noneMatch(said -> said.text().contains(wished) && (said.tone() || !tone))) {
                differ("heard '%s'".formatted(wished), heard(stage));
              }
            }),
        expectation(
            "expect language english|german",
            "The language of the screen.",
            (stage, given) ->
                same(
                    "language ",
                    given.get("english|german"),
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
            "expect parcel TRACKING STATE [in L]",
            "Where the newest parcel with this barcode stands.",
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
                "expect mail to ADDRESS kind KIND [keep FIELD as NAME]...",
                "Such a mail has come; it is read now, and parts of it are kept.",
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
                differ("no unread mail", Mails.shown(unread));
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
                differ("support not told anything", matters(told));
              }
            }),
        expectation(
            "expect done",
            "The last command was carried out.",
            (stage, _) -> {
              if (stage.takeReply().orElse(null) instanceof Reply.Refused(var sentence)) {
                differ("the command done", "refused: " + sentence);
              }
            }),
        expectation(
            "expect refused [saying TEXT]",
            "The last command was refused, with these words among others.",
            Expectations::refused));
  }

  private static List<Verb> ofTheJournal() {
    return List.of(
        expectation(
            "expect journal FACT",
            "The last action brought about this fact.",
            (stage, given) -> {
              if (count(stage.newRows(), given.get("FACT")) == 0) {
                differ("fact " + given.get("FACT"), "the facts " + kinds(stage.newRows()));
              }
            }),
        expectation(
            "expect journal no FACT",
            "The last action did not bring about this fact.",
            (stage, given) -> {
              if (count(stage.newRows(), given.get("FACT")) > 0) {
                differ("no fact " + given.get("FACT"), "the facts " + kinds(stage.newRows()));
              }
            }),
        expectation(
            "expect journal N FACT",
            "How often this fact came about since the story began.",
            (stage, given) ->
                same(
                    "facts %s: ".formatted(given.get("FACT")),
                    given.get("N"),
                    Long.toString(count(stage.allRows(), given.get("FACT"))))));
  }

  private static String heard(Stage stage) {
    return "heard "
        + stage.newlySaid().stream()
            .map(said -> (said.tone() ? "tone " : "") + "'" + said.text() + "'")
            .collect(Collectors.joining(", "));
  }

  private static void screen(Stage stage, Given given) {
    var model = stage.screen().model();
    var parts = Parts.of((Record) model);
    var fits =
        model.getClass().getSimpleName().equals(given.get("SCREEN"))
            && given.all("FIELD=VALUE").stream()
                .allMatch(wish -> {
                  var cut = wish.indexOf('=');
                  return wish.substring(cut + 1).equals(parts.get(wish.substring(0, cut)));
                });
    if (!fits) {
      var wished =
          given.all("FIELD=VALUE").stream().map(wish -> " " + wish).collect(Collectors.joining());
      differ("screen " + given.get("SCREEN") + wished, "screen " + Scene.screen(stage.screen()));
    }
  }

  private static void checkFields(Given given) {
    var known = Names.fieldsOfScreen(given.get("SCREEN"));
    for (var wish : given.all("FIELD=VALUE")) {
      var field = wish.contains("=") ? wish.substring(0, wish.indexOf('=')) : wish;
      if (!wish.contains("=")) {
        throw new Unclear("'%s' is no part of a screen: write FIELD=VALUE.".formatted(wish));
      }
      if (!known.contains(field)) {
        throw new Unclear(
            "The screen %s has no '%s'".formatted(given.get("SCREEN"), field), field, known);
      }
    }
  }

  private static void compartment(Stage stage, Given given) {
    var state = (Record) stage.compartment(given.get("L")).state();
    var fits =
        Names.hyphened(state.getClass()).equals(given.get("HELD"))
            && given
                .maybe("REASON")
                .map(reason -> Parts.of(state).values().stream().anyMatch(it -> it.equals(reason)))
                .orElse(true);
    if (!fits) {
      differ(
          "compartment %s %s%s"
              .formatted(
                  given.get("L"),
                  given.get("HELD"),
                  given.maybe("REASON").map(reason -> " because " + reason).orElse("")),
          Scene.compartment(given.get("L"), state));
    }
  }

  private static void parcel(Stage stage, Given given) {
    var state = stage.parcel(given.get("TRACKING")).state();
    var label = state.place().map(CompartmentId::label).orElse("nowhere");
    var fits =
        Names.hyphened(state.getClass()).equals(given.get("STATE"))
            && given.maybe("L").map(label::equals).orElse(true);
    if (!fits) {
      differ(
          "parcel %s %s%s"
              .formatted(
                  given.get("TRACKING"),
                  given.get("STATE"),
                  given.maybe("L").map(in -> " in " + in).orElse("")),
          "parcel %s %s in %s"
              .formatted(given.get("TRACKING"), Names.hyphened(state.getClass()), label));
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
      differ(
          "support told %s%s"
              .formatted(given.get("MATTER"), about.map(label -> " about " + label).orElse("")),
          matters(unread));
    }
  }

  private static void refused(Stage stage, Given given) {
    var reply = stage.takeReply();
    var words = given.maybe("TEXT").orElse("");
    if (reply.isEmpty()) {
      differ("a refusal", "no command");
    } else if (!(reply.get() instanceof Reply.Refused(var sentence) && sentence.contains(words))) {
      differ("a refusal saying '%s'".formatted(words), Parts.named((Record) reply.get()));
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

  private static long count(List<JournalRow> rows, String kind) {
    return rows.stream().filter(row -> row.kind().equals(kind)).count();
  }

  private static String kinds(List<JournalRow> rows) {
    return rows.isEmpty()
        ? "none"
        : rows.stream().map(JournalRow::kind).collect(Collectors.joining(", "));
  }

  private static void same(String what, String expected, String was) {
    if (!expected.equals(was)) {
      differ(what + orNone(expected), what + orNone(was));
    }
  }

  private static String orNone(String words) {
    return words.isEmpty() ? "none" : words;
  }

  private static void differ(String expected, String was) {
    throw new Difference(expected, was);
  }
}
