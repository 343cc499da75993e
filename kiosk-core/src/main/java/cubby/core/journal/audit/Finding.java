package cubby.core.journal.audit;

import java.util.List;

/// Something that is not as the kiosk wrote it.
///
/// @param kinds what may have been done; more than one if that cannot be told apart, none if it was
///   not done to rows
/// @param first the first row that is wrong or missing, or may be
/// @param sentence one or two, for people
public record Finding(List<Tampering> kinds, long first, String sentence) {

  public Finding {
    kinds = List.copyOf(kinds);
  }

  Finding(Tampering kind, long first, String sentence) {
    this(List.of(kind), first, sentence);
  }

  /// "changed or restamped"; empty if it was not done to rows.
  public String kind() {
    var words = kinds.stream().map(Tampering::word).toList();
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
  }

  /// A finding that is about other things than single rows.
  public static Finding besides(long first, String sentence) {
    return new Finding(List.of(), first, sentence);
  }

  /// "Row 7 is", "Rows 7 to 9 are".
  static String rows(long first, long last, String one, String several) {
    return first == last
        ? "Row %d %s".formatted(first, one)
        : "Rows %d to %d %s".formatted(first, last, several);
  }
}
