package cubby.sim.story;

import java.util.List;

/// How a part of a screen, a fact or a mail must be, written `FIELD=VALUE`.
record Wish(String field, String value) {

  static List<Wish> allOf(List<String> words) {
    return words.stream().map(Wish::of).toList();
  }

  private static Wish of(String word) {
    var cut = word.indexOf('=');
    return new Wish(word.substring(0, cut), word.substring(cut + 1));
  }

  boolean fits(Record thing) {
    return value.equals(Parts.of(thing).get(field));
  }

  /// @param what that has the parts, for a sentence: "The screen Welcome"
  /// @param known the parts that it has
  /// @throws Unclear if one is written otherwise, or is of a part that is not there
  static void check(List<String> words, String what, List<String> known) {
    for (var word : words) {
      if (!word.contains("=")) {
        throw new Unclear("'%s' is no part of anything: write FIELD=VALUE.".formatted(word));
      }
      var field = of(word).field();
      if (!known.contains(field)) {
        throw new Unclear("%s has no '%s'".formatted(what, field), field, known);
      }
    }
  }
}
