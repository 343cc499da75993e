package cubby.app.yaml;

/// Somebody else's text in a sentence of ours: on one line, without what would disturb a terminal.
public final class Quote {
  private static final int LENGTH_MAX = 40;

  private Quote() {}

  public static String of(String text) {
    var shown = new StringBuilder("'");
    text.codePoints()
        .limit(LENGTH_MAX)
        .map(c -> isPlain(c) ? c : '·')
        .forEach(shown::appendCodePoint);
    if (text.codePointCount(0, text.length()) > LENGTH_MAX) {
      shown.append('…');
    }
    return shown.append('\'').toString();
  }

  /// Whether a character shows as itself and nothing else happens.
  static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
