package cubby.sim.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a story has kept under names such as `$code`.
final class Variables {
  private static final Pattern NAME = Pattern.compile("\\$[a-z][a-z0-9-]*");

  private final Map<String, String> values = new TreeMap<>();

  void keep(String name, String value) {
    values.put(name, value);
  }

  /// The text with what its variables stand for.
  String filled(String text) {
    return NAME.matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(), found.group())));
  }

  static boolean isName(String word) {
    return NAME.matcher(word).matches();
  }

  static List<String> namedIn(String text) {
    var names = new ArrayList<String>();
    var found = NAME.matcher(text);
    while (found.find()) {
      names.add(found.group());
    }
    return names;
  }
}
