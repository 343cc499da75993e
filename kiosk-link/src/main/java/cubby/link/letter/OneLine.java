package cubby.link.letter;

/// Makes text that came from outside (a name, an address, a barcode, what a server said) harmless:
/// one line, nothing invisible in it, no longer than a person reads.
final class OneLine {

  /// In code points. Longer than any name or address that is one.
  static final int LENGTH_MAX = 200;

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int REPLACEMENT = 0xFFFD;

  private OneLine() {}

  static String of(String text) {
    var line = new StringBuilder();
    int kept = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int point = shown(text.codePointAt(at));
      if (point < 0) {
        continue;
      }
      if (kept == LENGTH_MAX) {
        return line.append('…').toString();
      }
      line.appendCodePoint(point);
      kept++;
    }
    return line.toString();
  }

  /// What stands for a code point; negative if nothing does. Marks that turn the direction of text
  /// could make an address look like another one.
  private static int shown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.FORMAT ->
          point == ZERO_WIDTH_NON_JOINER || point == ZERO_WIDTH_JOINER ? point : -1;
      case Character.SURROGATE -> REPLACEMENT;
      default -> point;
    };
  }
}
