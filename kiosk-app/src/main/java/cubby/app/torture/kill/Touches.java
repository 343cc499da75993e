package cubby.app.torture.kill;

import cubby.core.screen.Choice;
import cubby.core.screen.Touch;

/// Touches as lines of text.
final class Touches {
  private Touches() {}

  static String pressed(long revision, Choice choice) {
    return "pressed %d %s".formatted(revision, choice);
  }

  static String digits(long revision, String digits) {
    return "digits %d %s".formatted(revision, digits);
  }

  static String scanned(String text) {
    return "scanned 0 " + text;
  }

  /// @throws IllegalArgumentException if this is no such line
  static Touch parse(String line) {
    var words = line.split(" ", 3);
    var revision = Long.parseLong(words[1]);
    return switch (words[0]) {
      case "pressed" -> new Touch.Pressed(revision, Choice.valueOf(words[2]));
      case "digits" -> new Touch.DigitsEntered(revision, words[2]);
      case "scanned" -> new Touch.Scanned(words[2]);
      default -> throw new IllegalArgumentException("no touch: " + line);
    };
  }
}
