package cubby.sim.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What was filled in on one line, as it is written: variables are replaced when the line is
/// played.
///
/// @param setting of the story
record Given(Map<String, List<String>> words, Setting setting) {
  /// @throws IllegalArgumentException if the usage has no such word, or it was left out
  String get(String name) {
    return maybe(name)
        .orElseThrow(() -> new IllegalArgumentException("nothing was filled in for " + name));
  }

  Optional<String> maybe(String name) {
    return all(name).stream().findFirst();
  }

  List<String> all(String name) {
    return words.getOrDefault(name, List.of());
  }

  /// The same with every word changed but the names of variables.
  Given mapped(UnaryOperator<String> change) {
    var mapped = new LinkedHashMap<String, List<String>>();
    words.forEach((name, all) ->
        mapped.put(name, Hole.keeps(name) ? all : all.stream().map(change).toList()));
    return new Given(mapped, setting);
  }

  /// Whether a word that may be left out is there.
  boolean has(String word) {
    return words.containsKey(word);
  }
}
