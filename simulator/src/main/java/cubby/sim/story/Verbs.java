package cubby.sim.story;

import java.util.List;
import java.util.stream.Stream;

/// All that a line of a story can be.
public final class Verbs {
  static final List<Verb> ALL =
      Stream.of(PeopleVerbs.all(), WorldVerbs.all(), OutsideVerbs.all(), Expectations.all())
          .flatMap(List::stream)
          .toList();

  private Verbs() {}

  /// How each is written.
  public static List<String> usages() {
    return ALL.stream().map(Verb::usage).toList();
  }
}
