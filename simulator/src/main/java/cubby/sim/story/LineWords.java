package cubby.sim.story;

import java.util.ArrayList;
import java.util.List;

/// The words of one line: separated by white space; several in double quotes are one; what follows
/// a `#` is for people.
final class LineWords {
  private static final char COMMENT = '#';
  private static final char QUOTE = '"';

  private LineWords() {}

  /// @throws Unclear if a quote is not closed
  static List<String> of(String line) {
    var words = new ArrayList<String>();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == COMMENT) {
        break;
      } else if (c == QUOTE) {
        int end = line.indexOf(QUOTE, at + 1);
        if (end < 0) {
          throw new Unclear(
              "A quote is opened here and not closed: %s".formatted(line.substring(at)));
        }
        words.add(line.substring(at + 1, end));
        at = end + 1;
      } else {
        int end = at;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
          end++;
        }
        words.add(line.substring(at, end));
        at = end;
      }
    }
    return words;
  }
}
