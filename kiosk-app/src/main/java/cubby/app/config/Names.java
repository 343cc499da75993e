package cubby.app.config;

import cubby.app.yaml.Form;
import cubby.app.yaml.Line;
import cubby.app.yaml.Matching;
import cubby.app.yaml.OneOf;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How buses and banks are named, and how one part of the file names another.
final class Names {

  /// They become names of threads and are said in sentences.
  static final Matching NEW =
      new Matching(
          new Line(20),
          Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?").asMatchPredicate(),
          "a name of letters, digits and hyphens",
          "Write it like A, or left-bus.");

  private Names() {}

  /// The name of something described elsewhere in the file. If one of those has no name, or two
  /// have the same, any name passes: once that is mended, it may be right.
  static Form<String> known(String noun, Stream<Optional<String>> names) {
    var given = names.toList();
    boolean allKnown =
        !given.isEmpty()
            && given.stream().allMatch(Optional::isPresent)
            && given.stream().distinct().count() == given.size();
    return allKnown
        ? new OneOf(noun, given.stream().flatMap(Optional::stream).toList())
        : new Line(40);
  }
}
