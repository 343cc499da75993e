package cubby.sim.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the verb of a line.
final class StepReader {
  /// More ways to write a line than anybody reads.
  private static final int USAGES_MAX = 3;

  private StepReader() {}

  /// @param variables kept by the lines before; gets those that this line keeps
  /// @throws Unclear if the line is none that can be played
  static Story.Step read(
      int number, String line, List<String> words, Setting setting, Set<String> variables) {
    for (var verb : Verbs.ALL) {
      if (verb.shape().fit(words) instanceof Shape.Fit.Fits(var filled)) {
        var given = new Given(filled, setting);
        check(given, variables);
        verb.check().accept(given);
        given.words().entrySet().stream()
            .filter(filledIn -> Hole.keeps(filledIn.getKey()))
            .forEach(kept -> variables.addAll(kept.getValue()));
        return new Story.Step(
            number, line, verb.kind(), stage -> verb.act().accept(stage, stage.filled(given)));
      }
    }
    throw unknown(words);
  }

  /// @throws Unclear if something cannot be filled in where it is
  static void check(Given given, Set<String> variables) {
    given.words().forEach((name, all) -> all.forEach(word -> check(name, word, given, variables)));
  }

  private static void check(String name, String word, Given given, Set<String> variables) {
    var hole = Hole.named(name);
    var named = Hole.keeps(name) ? List.<String>of() : Variables.namedIn(word);
    for (var variable : named) {
      if (!variables.contains(variable)) {
        throw new Unclear(
            "Nothing was kept as %s before this line".formatted(variable),
            variable,
            List.copyOf(variables));
      }
    }
    if (named.isEmpty() && hole.isPresent()) {
      hole.get().check(word, given.setting());
    }
  }

  /// The line begins like some others and then goes on differently.
  private static Unclear unknown(List<String> words) {
    int furthest = 0;
    var wanted = new ArrayList<String>();
    var similar = new ArrayList<String>();
    for (var verb : Verbs.ALL) {
      if (verb.shape().fit(words) instanceof Shape.Fit.Differs(var at, var expected)) {
        if (at > furthest) {
          furthest = at;
          wanted.clear();
          similar.clear();
        }
        if (at == furthest) {
          wanted.addAll(expected);
          similar.add("'%s'".formatted(verb.usage()));
        }
      }
    }
    var word = furthest < words.size() ? words.get(furthest) : "";
    var after = String.join(" ", words.subList(0, furthest));
    if (furthest == 0) {
      return new Unclear("No line begins with '%s'".formatted(word), word, wanted);
    }
    if (word.isEmpty()) {
      return new Unclear("Something is missing after '%s': %s.".formatted(after, ways(similar)));
    }
    return new Unclear(
        "'%s' does not follow '%s'; %s".formatted(word, after, ways(similar)), word, wanted);
  }

  private static String ways(List<String> usages) {
    if (usages.size() > USAGES_MAX) {
      return "there are %d ways to go on".formatted(usages.size());
    }
    var words =
        Hole.ALL.stream()
            .filter(hole -> usages.stream().anyMatch(usage -> usage.matches(filledIn(hole))))
            .map(hole -> "; %s is %s".formatted(hole.name(), hole.meaning()))
            .collect(Collectors.joining());
    return "it is written " + String.join(" or ", usages) + words;
  }

  private static String filledIn(Hole hole) {
    return ".*\\b" + hole.name() + "\\b.*";
  }
}
