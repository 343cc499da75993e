package cubby.link.letter;

import java.util.List;

/// A part of a letter, from top to bottom. Plain text, each string one line.
public sealed interface Passage {
  /// What it is about, in one sentence.
  record Lead(String text) implements Passage {}

  record Text(List<String> lines) implements Passage {
    public Text {
      lines = List.copyOf(lines);
    }
  }

  /// Names and what they stand for.
  record Facts(List<Row> rows) implements Passage {
    public Facts {
      rows = List.copyOf(rows);
    }
  }

  /// Whom to turn to, and other small print.
  record Footer(String text) implements Passage {}

  /// @param values one or more lines
  /// @param prominent whether it is what people look for: a code
  record Row(String name, List<String> values, boolean prominent) {
    public Row {
      values = List.copyOf(values);
    }
  }
}
