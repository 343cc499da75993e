package cubby.sim.story;

import java.util.ArrayList;
import java.util.List;

/// The words of one line: separated by white space that is not in double quotes; what follows a `#`
/// at the beginning of a word is for people.
final class LineWords {
  private static final char COMMENT = '#';
  private static final char QUOTE = '"';

  private LineWords() {}

  /// @throws Unclear if a quote is not closed
  static List<String> of(String line) {
    var words = new ArrayList<String>();
    int at = 0;
    while (at < line.length() && line.charAt(at) != COMMENT) {
      if (Character.isWhitespace(line.charAt(at))) {
        at++;
      } else {
        int end = endOfWord(line, at);
        words.add(line.substring(at, end).replace(Character.toString(QUOTE), ""));
        at = end;
      }
    }
    return words;
  }

  private static int endOfWord(String line, int begin) {
    boolean quoted = false;
    int at = begin;
    while (at < line.length() && (quoted || !Character.isWhitespace(line.charAt(at)))) {
      quoted ^= line.charAt(at) == QUOTE;
      at++;
    }
    if (quoted) {
      throw new Unclear("A quote is opened and not closed: %s".formatted(line.substring(begin)));
    }
    return at;
  }
}
