package cubby.sim.story;

import cubby.core.notice.SupportMatter;
import cubby.core.screen.Choice;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that stories can say, as docs/scenarios.md lists it.
public final class Vocabulary {
  private Vocabulary() {}

  /// The lines of each list, by its name.
  public static SequencedMap<String, List<String>> lists() {
    var lists = new LinkedHashMap<String, List<String>>();
    lists.put("settings", settings());
    lists.put("people", verbs(PeopleVerbs.all()));
    lists.put("world", verbs(WorldVerbs.all()));
    lists.put("outside", verbs(OutsideVerbs.all()));
    lists.put("messages", verbs(MessageVerbs.all()));
    lists.put("message-parts", MessageParts.names());
    lists.put("expectations", verbs(Expectations.all()));
    lists.put(
        "words",
        Hole.ALL.stream().map(hole -> "%-9s %s".formatted(hole.name(), hole.meaning())).toList());
    lists.put("screens", withParts(Names.screens(), Names::fieldsOfScreen));
    lists.put("buttons", names(Choice.values()));
    lists.put("compartments", Names.compartmentStates());
    lists.put("parcels", Names.parcelStates());
    lists.put("collectors", Names.collectors());
    lists.put("reasons", Names.reasons());
    lists.put("mails", withParts(Names.mails(), Names::fieldsOfMail));
    lists.put("matters", names(SupportMatter.values()));
    lists.put("facts", withParts(Names.facts(), Names::fieldsOfFact));
    return lists;
  }

  /// The names of all screens.
  public static List<String> screens() {
    return Names.screens();
  }

  private static List<String> settings() {
    return SettingLines.all().stream()
        .flatMap(line -> Stream.of(line.usage(), "    " + line.meaning()))
        .toList();
  }

  private static List<String> verbs(List<Verb> verbs) {
    return verbs.stream()
        .flatMap(verb -> Stream.of(verb.usage(), "    " + verb.meaning()))
        .toList();
  }

  /// `TakeParcel compartment openFor`.
  private static List<String> withParts(
      List<String> names, Function<String, List<String>> partsOf) {
    return names.stream()
        .map(name ->
            partsOf.apply(name).stream()
                .map(part -> " " + part)
                .collect(Collectors.joining("", name, "")))
        .toList();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }
}
