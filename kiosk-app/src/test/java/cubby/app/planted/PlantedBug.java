package cubby.app.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A bug that a kiosk could have: a change of one of its sources. Written in a file of its own, a
/// paragraph each:
///
/// ```
/// What is wrong, in a sentence
///
/// hal/src/main/java/cubby/hal/…/Source.java
///
/// -  whole lines as they are
/// +  what stands there instead
/// ```
///
/// There may be several changes. Each must fit in one place and no other, so that nobody changes
/// the source without looking after what is planted in it.
///
/// @param sentence without a full stop
/// @param source from the root of the sources
record PlantedBug(String sentence, Path source, List<Change> changes) {

  /// Whole lines, and what stands there instead.
  record Change(List<String> before, List<String> after) {

    private static Change read(String paragraph) {
      var before = new ArrayList<String>();
      var after = new ArrayList<String>();
      for (var line : paragraph.lines().toList()) {
        (switch (line.charAt(0)) {
              case '-' -> before;
              case '+' -> after;
              default -> throw new IllegalArgumentException("neither - nor +: " + line);
            })
            .add(line.substring(1));
      }
      return new Change(before, after);
    }
  }

  /// All that are in a folder, in the order of their files' names.
  static List<PlantedBug> all(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var bugs = new ArrayList<PlantedBug>();
      for (var file : files.sorted().toList()) {
        bugs.add(read(Files.readString(file)));
      }
      return bugs;
    }
  }

  private static PlantedBug read(String text) {
    var paragraphs = List.of(text.strip().split("\n\n+"));
    return new PlantedBug(
        paragraphs.getFirst(),
        Path.of(paragraphs.get(1)),
        paragraphs.stream().skip(2).map(Change::read).toList());
  }

  /// The source with the bug in it.
  ///
  /// @throws IllegalStateException if a change does not fit in exactly one place
  String planted(Path root) throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(root.resolve(source)));
    for (var change : changes) {
      var at = Collections.indexOfSubList(lines, change.before());
      if (at < 0 || at != Collections.lastIndexOfSubList(lines, change.before())) {
        throw new IllegalStateException(
            "'%s' does not fit: these lines are %s %s:%n%s"
                .formatted(
                    sentence,
                    at < 0 ? "not in" : "more than once in",
                    source,
                    String.join(System.lineSeparator(), change.before())));
      }
      lines.subList(at, at + change.before().size()).clear();
      lines.addAll(at, change.after());
    }
    return String.join("\n", lines);
  }

  @Override
  public String toString() {
    return sentence;
  }
}
