package cubby.sim.story;

import static cubby.sim.story.Expectations.same;
import static cubby.sim.story.Verb.expectation;

import java.util.List;

/// What a mail must look like when it leaves, and how often it must have been tried.
final class LetterExpectations {
  private static final String PLACE = "subject|text|html|headers";

  private LetterExpectations() {}

  static List<Verb> all() {
    return List.of(
        expectation(
            "expect letter subject|text|html|headers has|lacks TEXT",
            "The mail that was read last, to support too, has these words there, or has not. In the"
                + " headers each is on one line of its own.",
            (stage, given) -> {
              var there = part(stage.letter(), given.get(PLACE));
              if (there.contains(given.get("TEXT")) != given.get("has|lacks").equals("has")) {
                throw new Difference(
                    "%s that %s '%s'"
                        .formatted(given.get(PLACE), given.get("has|lacks"), given.get("TEXT")),
                    there);
              }
            }),
        expectation(
            "expect mail tried N",
            "The last action had the kiosk try so often to have a mail leave, in vain or not.",
            (stage, given) -> same("tries: ", given.get("N"), Integer.toString(stage.newTries()))));
  }

  private static String part(Correspondence.Letter letter, String name) {
    return switch (name) {
      case "subject" -> letter.subject();
      case "text" -> letter.text();
      case "html" -> letter.html();
      default -> String.join("\n", letter.headers());
    };
  }
}
