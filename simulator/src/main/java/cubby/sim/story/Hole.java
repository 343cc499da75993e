package cubby.sim.story;

import cubby.core.notice.SupportMatter;
import cubby.core.screen.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What may be filled in where a usage has a word in upper case. A word that is not here is any
/// text.
///
/// @param known all words that may stand there; none if only the form of the word counts
record Hole(
    String name, String meaning, Function<Setting, List<String>> known, Predicate<String> form) {
  private static final String KEPT_AS = "NAME";
  private static final String KEPT_DOOR_AS = "PLACE";

  static final List<Hole> ALL =
      List.of(
          oneOf("L", "the label of a compartment", Setting::labels),
          oneOf("BANK", "a bank", Setting::banks),
          oneOf("BUS", "a bus", Setting::buses),
          oneOf("SIZE", "a size", Setting::sizes),
          oneOf("BUTTON", "a button", _ -> names(Choice.values())),
          oneOf("SCREEN", "a screen", _ -> Names.screens()),
          oneOf("HELD", "a state of a compartment", _ -> Names.compartmentStates()),
          oneOf("STATE", "a state of a parcel", _ -> Names.parcelStates()),
          oneOf("COLLECTOR", "who took a parcel out", _ -> Names.collectors()),
          oneOf("REASON", "a reason", _ -> Names.reasons()),
          oneOf("FACT", "a fact", _ -> Names.facts()),
          oneOf("MATTER", "what support is told about", _ -> names(SupportMatter.values())),
          oneOf("CAMERA", "a camera", Setting::cameraNames),
          oneOf("MESSAGE", "a message", _ -> MessageParts.MESSAGES),
          oneOf("WRITER", "who writes to a kiosk", _ -> MessageVerbs.writers()),
          oneOf("KIND", "a kind of mail", _ -> Names.mails()),
          like("SPAN", "a length of time, such as 500ms, 30s, 5min, 2h or 3d", Spans::isOne),
          like("N", "a whole number", Pattern.compile("\\d{1,9}").asMatchPredicate()),
          like("PART=VALUE", "a part of a message", part -> part.contains("=")),
          like(KEPT_AS, "the name of a variable, such as $code", Variables::isName),
          like(KEPT_DOOR_AS, "the name of a variable, such as $door", Variables::isName));

  /// Whether something is kept under what is filled in there.
  static boolean keeps(String name) {
    return name.equals(KEPT_AS) || name.equals(KEPT_DOOR_AS);
  }

  static Optional<Hole> named(String name) {
    return ALL.stream().filter(hole -> hole.name().equals(name)).findFirst();
  }

  /// @throws Unclear if this cannot be filled in
  void check(String word, Setting setting) {
    var words = known.apply(setting);
    if (!words.isEmpty() && !words.contains(word)) {
      throw new Unclear("'%s' is not %s".formatted(word, meaning), word, words);
    }
    if (!form.test(word)) {
      throw new Unclear("'%s' is not %s.".formatted(word, meaning));
    }
  }

  private static Hole oneOf(String name, String meaning, Function<Setting, List<String>> known) {
    return new Hole(name, meaning, known, _ -> true);
  }

  private static Hole like(String name, String meaning, Predicate<String> form) {
    return new Hole(name, meaning, _ -> List.of(), form);
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }
}
