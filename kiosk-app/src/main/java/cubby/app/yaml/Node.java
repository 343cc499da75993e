package cubby.app.yaml;

import java.util.List;
import java.util.Map;

/// A value in a YAML file, and where it stands.
public sealed interface Node {
  Spot spot();

  /// What it is, for a sentence.
  default String kind() {
    return switch (this) {
      case Scalar scalar -> scalar.empty() ? "nothing" : scalar.quote();
      case Sequence _ -> "a list";
      case Mapping _ -> "a section";
    };
  }

  /// @param text as written, quotes and escapes resolved
  /// @param quoted whether it stands in quotes, or is a block of text
  record Scalar(Spot spot, String text, boolean quoted) implements Node {

    /// Whether this is how YAML writes that there is no value.
    public boolean empty() {
      return !quoted
          && switch (text) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
          };
    }

    public String quote() {
      return Quote.of(text);
    }
  }

  record Sequence(Spot spot, List<Node> items) implements Node {}

  /// @param entries in the order of the file
  record Mapping(Spot spot, Map<String, Entry> entries) implements Node {}

  /// @param key where the key stands
  record Entry(Spot key, Node value) {}
}
