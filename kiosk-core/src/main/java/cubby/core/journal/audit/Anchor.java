package cubby.core.journal.audit;

import cubby.core.journal.ChainHead;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A journal's head as it was told outside: by a mail to support, or by a command.
public final class Anchor {

  private static final String NUMBER = "\\d{1,18}";
  private static final String HASH = "\\p{XDigit}{64}";

  private Anchor() {}

  /// Finds the head in a text: its number and then its hash, and whatever words stand around them,
  /// as in `journal 113 rows, head bc61…`, `Journal: 113, bc61…` or `113:bc61…`. Empty if there is
  /// none, or if there are several numbers.
  public static Optional<ChainHead> parse(String text) {
    var words =
        Arrays.stream(text.split("[^\\p{Alnum}]+"))
            .filter(word -> word.matches(HASH) || word.matches(".*\\d.*"))
            .toList();
    return words.size() == 2 && words.get(0).matches(NUMBER) && words.get(1).matches(HASH)
        ? Optional.of(
            new ChainHead(Long.parseLong(words.get(0)), words.get(1).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /// As [#parse] reads it.
  public static String text(ChainHead head) {
    return "%d:%s".formatted(head.sequence(), head.hash());
  }
}
