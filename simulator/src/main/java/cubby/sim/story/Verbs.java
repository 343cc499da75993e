package cubby.sim.story;

import java.util.List;
import java.util.stream.Stream;

/// All that a line of a story can be. A new verb is one more entry in one of these lists.
final class Verbs {
  static final List<Verb> ALL =
      Stream.of(
              PeopleVerbs.all(),
              WorldVerbs.all(),
              OutsideVerbs.all(),
              MessageVerbs.all(),
              Expectations.all())
          .flatMap(List::stream)
          .toList();

  private Verbs() {}
}
