package cubby.app.sim;

import cubby.app.yaml.Nearest;
import cubby.app.yaml.Quote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Function;

/// One of several words, and what each of them means.
///
/// @param noun what they are, in the singular
record Choice<T>(String noun, SequencedMap<String, T> meanings) {
  /// A list of more is no help in one line.
  private static final int LISTED_MAX = 12;

  static <T> Choice<T> of(String noun, List<T> all, Function<T, String> written) {
    var meanings = new LinkedHashMap<String, T>();
    all.forEach(each -> meanings.put(written.apply(each), each));
    return new Choice<>(noun, meanings);
  }

  /// Constants in lower case with hyphens.
  static <T extends Enum<T>> Choice<T> of(String noun, T[] constants) {
    return of(noun, Arrays.asList(constants), Choice::written);
  }

  /// As it is written: `STUCK_OPEN` is `stuck-open`.
  static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// @throws Mistake if there is no such word
  T meant(String word) {
    var meaning = meanings.get(word);
    if (meaning == null) {
      throw new Mistake("There is no %s %s%s".formatted(noun, Quote.of(word), instead(word)));
    }
    return meaning;
  }

  private String instead(String word) {
    var names = new ArrayList<>(meanings.keySet());
    return Nearest.to(word, names)
        .map(near -> ": did you mean '%s'?".formatted(near))
        .orElseGet(() ->
            names.size() > LISTED_MAX
                ? "; they go from %s to %s.".formatted(names.getFirst(), names.getLast())
                : "; there is %s.".formatted(String.join(", ", names)));
  }
}
