package cubby.sim.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of one line: separated by white space that is not in double quotes; what follows a `#`
/// at the beginning of a word is for people. A backslash lets a word have any character.
final class LineWords {
  private static final char COMMENT = '#';
  private static final char QUOTE = '"';
  private static final char ESCAPE = '\\';

  private static final Pattern QUOTE_OR_ESCAPE =
      Pattern.compile("\"|\\\\(?<sign>[n\"\\\\])|\\\\u(?<hex>[0-9a-fA-F]{4})|\\\\(?<odd>.?)");

  private LineWords() {}

  /// @throws Unclear if a quote is not closed, or a backslash stands for nothing
  static List<String> of(String line) {
    var words = new ArrayList<String>();
    int at = 0;
    while (at < line.length() && line.charAt(at) != COMMENT) {
      if (Character.isWhitespace(line.charAt(at))) {
        at++;
      } else {
        int end = endOfWord(line, at);
        words.add(
            QUOTE_OR_ESCAPE
                .matcher(line.substring(at, end))
                .replaceAll(found -> Matcher.quoteReplacement(meant(found))));
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
      at += line.charAt(at) == ESCAPE ? 2 : 1;
    }
    if (quoted) {
      throw new Unclear("A quote is opened and not closed: %s".formatted(line.substring(begin)));
    }
    return Math.min(at, line.length());
  }

  /// A quote is gone.
  private static String meant(MatchResult found) {
    if (found.group("hex") != null) {
      return Character.toString(Integer.parseInt(found.group("hex"), 16));
    }
    if (found.group("odd") != null) {
      throw new Unclear(
          "'%s' stands for nothing; there is \\n, \\\", \\\\ and \\u202e."
              .formatted(found.group()));
    }
    var sign = found.group("sign");
    return sign == null ? "" : sign.replace('n', '\n');
  }
}
