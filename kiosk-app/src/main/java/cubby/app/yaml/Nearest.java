package cubby.app.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what somebody meant who mistyped.
public final class Nearest {

  /// What is so much longer or shorter is another word, whatever else; and a text of a megabyte
  /// need not be compared.
  private static final int LENGTHS_APART_MAX = 6;

  private Nearest() {}

  /// The candidate that takes the fewest slips to become `typed`, if those are few for its length.
  public static Optional<String> to(String typed, Collection<String> candidates) {
    var word = typed.toLowerCase(Locale.ROOT).replace('_', '-');
    return candidates.stream()
        .filter(candidate -> Math.abs(word.length() - candidate.length()) <= LENGTHS_APART_MAX)
        .filter(candidate -> isNear(word, candidate.toLowerCase(Locale.ROOT)))
        .min(Comparator.comparingInt(candidate -> slips(word, candidate.toLowerCase(Locale.ROOT))));
  }

  /// One slip in three letters is a typing error, more is another word. A unit left off is one too:
  /// `reach` for `reach-mm`.
  private static boolean isNear(String word, String candidate) {
    int slips = slips(word, candidate);
    return (slips < candidate.length() && slips <= Math.max(1, candidate.length() / 3))
        || candidate.startsWith(word + "-");
  }

  /// Levenshtein's distance, two neighbours swapped counting as one slip.
  static int slips(String a, String b) {
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 ? j : j == 0 ? i : fewest(rows, a, b, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int fewest(int[][] rows, String a, String b, int i, int j) {
    int replaced = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int fewest = Math.min(replaced, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(fewest, rows[i - 2][j - 2] + 1) : fewest;
  }
}
