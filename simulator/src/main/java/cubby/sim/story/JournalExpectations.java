package cubby.sim.story;

import static cubby.sim.story.Expectations.same;
import static cubby.sim.story.Verb.expectation;

import cubby.core.journal.chain.ChainedRow;
import cubby.core.journal.codec.RecordCodec;
import java.util.List;
import java.util.stream.Collectors;

/// What must have been written down.
final class JournalExpectations {
  private static final String PARTS = "FIELD=VALUE";

  private JournalExpectations() {}

  static List<Verb> all() {
    return List.of(
        expectation(
            "expect journal nothing",
            "The last action brought about no fact at all.",
            (stage, _) -> {
              if (!stage.newRows().isEmpty()) {
                throw new Difference("no fact", "the facts " + kinds(stage.newRows()));
              }
            }),
        expectation(
                "expect journal FACT [with FIELD=VALUE...]",
                "The last action brought about this fact, and these parts of it are so.",
                (stage, given) -> {
                  if (stage.newRows().stream().noneMatch(row -> fits(row, given))) {
                    throw new Difference(
                        "fact " + wished(given), "the facts " + shown(stage.newRows(), given));
                  }
                })
            .checked(JournalExpectations::checkFields),
        expectation(
                "expect journal only FACT [with FIELD=VALUE...]",
                "The last action brought about this fact, and no other.",
                (stage, given) -> {
                  var rows = stage.newRows();
                  if (rows.size() != 1 || !fits(rows.getFirst(), given)) {
                    throw new Difference(
                        "only the fact " + wished(given), "the facts " + shown(rows, given));
                  }
                })
            .checked(JournalExpectations::checkFields),
        expectation(
            "expect journal lacks TEXT",
            "No row of the whole journal has this text in it.",
            (stage, given) ->
                stage.kiosk().rows().stream()
                    .filter(row -> row.shown().toString().contains(given.get("TEXT")))
                    .findFirst()
                    .ifPresent(row -> {
                      throw new Difference(
                          "a journal without '%s'".formatted(given.get("TEXT")),
                          row.shown().toString());
                    })),
        expectation(
            "expect journal no FACT",
            "The last action did not bring about this fact.",
            (stage, given) -> {
              if (count(stage.newRows(), given.get("FACT")) > 0) {
                throw new Difference(
                    "no fact " + given.get("FACT"), "the facts " + kinds(stage.newRows()));
              }
            }),
        expectation(
            "expect journal N FACT",
            "How often this fact came about since the story began.",
            (stage, given) ->
                same(
                    "facts %s: ".formatted(given.get("FACT")),
                    given.get("N"),
                    Long.toString(count(stage.kiosk().rows(), given.get("FACT"))))));
  }

  private static boolean fits(ChainedRow row, Given given) {
    return row.fact().kind().equals(given.get("FACT"))
        && Wish.allOf(given.all(PARTS)).stream().allMatch(wish -> wish.fits(fact(row)));
  }

  private static Record fact(ChainedRow row) {
    return (Record) RecordCodec.FACTS.read(row.fact());
  }

  private static void checkFields(Given given) {
    Wish.check(
        given.all(PARTS), "The fact " + given.get("FACT"), Names.fieldsOfFact(given.get("FACT")));
  }

  private static String wished(Given given) {
    return String.join(" ", given.get("FACT"), String.join(" ", given.all(PARTS))).strip();
  }

  /// Those of the kind that was looked for with all their parts.
  private static String shown(List<ChainedRow> rows, Given given) {
    return rows.isEmpty()
        ? "none"
        : rows.stream()
            .map(row ->
                row.fact().kind().equals(given.get("FACT"))
                    ? Parts.named(fact(row))
                    : row.fact().kind())
            .collect(Collectors.joining(", "));
  }

  private static long count(List<ChainedRow> rows, String kind) {
    return rows.stream().filter(row -> row.fact().kind().equals(kind)).count();
  }

  private static String kinds(List<ChainedRow> rows) {
    return rows.isEmpty()
        ? "none"
        : rows.stream().map(row -> row.fact().kind()).collect(Collectors.joining(", "));
  }
}
