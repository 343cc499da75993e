package cubby.link.letter;

import static java.util.stream.Collectors.joining;

import cubby.core.words.Language;
import cubby.core.words.Template;
import cubby.link.letter.Passage.Row;
import java.util.List;

/// A letter as plain text.
final class PlainText {
  private static final String AFTER_NAME = ":";
  private static final int GAP = 2;

  private PlainText() {}

  static String of(Letter letter) {
    return letter.passages().stream()
        .map(passage -> text(letter.language(), passage))
        .collect(joining("\n"));
  }

  private static String text(Language language, Passage passage) {
    return switch (passage) {
      case Passage.Lead(var text) -> text + "\n";
      case Passage.Text(var lines) -> String.join("\n", lines) + "\n";
      case Passage.Facts(var rows) -> facts(language, rows);
      case Passage.Footer(var text) -> text + "\n";
    };
  }

  /// Names in one column, what they stand for in the next.
  private static String facts(Language language, List<Row> rows) {
    var width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    var column = width + AFTER_NAME.length() + GAP;
    return rows.stream().map(row -> row(language, row, column)).collect(joining());
  }

  private static String row(Language language, Row row, int column) {
    var name = row.name() + AFTER_NAME;
    var indented = "\n" + " ".repeat(column);
    return row.values().stream()
        .map(value -> Template.setApart(language, value))
        .collect(joining(indented, name + " ".repeat(column - name.length()), "\n"));
  }
}
