package cubby.sim.story;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// One way to write a line of a story.
///
/// @param shape how it is written
/// @param meaning a sentence
/// @param check throws [Unclear] if what was filled in makes no sense together
/// @param act does it, every variable replaced; throws [Difference] if it does not come out
record Verb(
    Shape shape, String meaning, Kind kind, Consumer<Given> check, BiConsumer<Stage, Given> act) {

  enum Kind {
    /// Somebody or something does it; then the usual time passes.
    ACTION,
    /// It says itself how much time passes.
    TIME,
    /// It only looks, and no time passes.
    EXPECTATION
  }

  static Verb action(String usage, String meaning, BiConsumer<Stage, Given> act) {
    return new Verb(Shape.of(usage), meaning, Kind.ACTION, _ -> {}, act);
  }

  static Verb time(String usage, String meaning, BiConsumer<Stage, Given> act) {
    return new Verb(Shape.of(usage), meaning, Kind.TIME, _ -> {}, act);
  }

  static Verb expectation(String usage, String meaning, BiConsumer<Stage, Given> act) {
    return new Verb(Shape.of(usage), meaning, Kind.EXPECTATION, _ -> {}, act);
  }

  Verb checked(Consumer<Given> by) {
    return new Verb(shape, meaning, kind, by, act);
  }

  String usage() {
    return shape.usage();
  }
}
