package cubby.link.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One JSON object of a message, asked field by field; [#close] refuses what nobody has asked for.
/// Every refusal names its field. For one thread.
final class Fields {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

  private final JsonNode object;
  private final String what;
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(JsonNode object, String what) {
    this.object = object;
    this.what = what;
  }

  /// @param what it is, for a sentence: "the message"
  static Fields parse(String json, String what) throws Misread {
    try {
      return of(JSON.readTree(json), what);
    } catch (JacksonException _) {
      throw Misread.malformed("%s is not JSON, or has a field twice.".formatted(capital(what)));
    }
  }

  private static Fields of(JsonNode node, String what) throws Misread {
    if (!node.isObject()) {
      throw Misread.malformed("%s is not a JSON object.".formatted(capital(what)));
    }
    return new Fields(node, what);
  }

  boolean has(String name) {
    return object.has(name);
  }

  /// A text of at most so many characters, with nothing in it that does not show.
  String text(String name, int max) throws Misread {
    var text = string(name).strip();
    if (text.isEmpty() || text.length() > max || !text.codePoints().allMatch(Fields::shows)) {
      throw wrong(name, "one line of 1 to %d characters".formatted(max));
    }
    return text;
  }

  /// @param shape what it must be, for a sentence: "an e-mail address"
  String matching(String name, Predicate<String> test, String shape) throws Misread {
    var text = string(name);
    if (!test.test(text)) {
      throw wrong(name, shape);
    }
    return text;
  }

  String oneOf(String name, List<String> words) throws Misread {
    return matching(name, words::contains, "one of " + String.join(", ", words));
  }

  /// Some of a few words, none of them twice; absent for none.
  List<String> someOf(String name, List<String> words) throws Misread {
    asked.add(name);
    var list = object.get(name);
    if (list == null) {
      return List.of();
    }
    var chosen = new ArrayList<String>();
    for (var item : list.isArray() ? list : JSON.createArrayNode().add("")) {
      if (!item.isString()
          || !words.contains(item.stringValue())
          || chosen.contains(item.stringValue())) {
        throw wrong(name, "a list of some of " + String.join(", ", words));
      }
      chosen.add(item.stringValue());
    }
    return List.copyOf(chosen);
  }

  long number(String name, long min, long max) throws Misread {
    var value = required(name);
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < min
        || value.longValue() > max) {
      throw wrong(name, "a whole number from %d to %d".formatted(min, max));
    }
    return value.longValue();
  }

  /// An object within this one, to be closed by itself.
  Fields fields(String name) throws Misread {
    return of(required(name), "'%s' in %s".formatted(name, what));
  }

  Optional<Fields> optionalFields(String name) throws Misread {
    asked.add(name);
    return has(name) ? Optional.of(fields(name)) : Optional.empty();
  }

  /// Called last.
  void close() throws Misread {
    for (var name : object.propertyNames()) {
      if (!asked.contains(name)) {
        throw Misread.malformed("%s has no field %s.".formatted(capital(what), shown(name)));
      }
    }
  }

  private String string(String name) throws Misread {
    var value = required(name);
    if (!value.isString()) {
      throw wrong(name, "a text");
    }
    return value.stringValue();
  }

  private JsonNode required(String name) throws Misread {
    asked.add(name);
    var value = object.get(name);
    if (value == null) {
      throw Misread.malformed("%s lacks the field '%s'.".formatted(capital(what), name));
    }
    return value;
  }

  private Misread wrong(String name, String shape) {
    return Misread.malformed("'%s' in %s is not %s.".formatted(name, what, shape));
  }

  private static String shown(String name) {
    return PLAIN_NAME.matcher(name).matches() ? "'" + name + "'" : "of an odd name that it has";
  }

  private static boolean shows(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String capital(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
