package cubby.ui;

import java.util.function.IntPredicate;

/// Text that was typed but not entered. Takes what it can use, up to its length, and nothing else.
final class Typed {

  private final int lengthMax;
  private final IntPredicate accepts;
  private final StringBuilder text = new StringBuilder();

  private Typed(int lengthMax, IntPredicate accepts) {
    this.lengthMax = lengthMax;
    this.accepts = accepts;
  }

  static Typed digits(int lengthMax) {
    return new Typed(lengthMax, codePoint -> codePoint >= '0' && codePoint <= '9');
  }

  /// One line of visible characters.
  static Typed line(int lengthMax) {
    return new Typed(lengthMax, Typed::visible);
  }

  /// The same with spaces between words.
  static Typed words(int lengthMax) {
    return new Typed(lengthMax, codePoint -> codePoint == ' ' || visible(codePoint));
  }

  /// @return whether it was of use
  boolean add(int codePoint) {
    var plain = plainDigit(codePoint);
    var taken = accepts.test(plain) && text.length() + Character.charCount(plain) <= lengthMax;
    if (taken) {
      text.appendCodePoint(plain);
    }
    return taken;
  }

  /// @return whether any of it was of use
  boolean addAll(String more) {
    return more.codePoints().filter(this::add).count() > 0;
  }

  /// @return whether there was anything
  boolean deleteLast() {
    var any = !text.isEmpty();
    if (any) {
      text.setLength(text.offsetByCodePoints(text.length(), -1));
    }
    return any;
  }

  void clear() {
    text.setLength(0);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean isBlank() {
    return text.toString().isBlank();
  }

  boolean isFull() {
    return text.length() == lengthMax;
  }

  int length() {
    return text.length();
  }

  String text() {
    return text.toString();
  }

  @Override
  public String toString() {
    return "Typed[…]";
  }

  /// Any script's digits are digits.
  private static int plainDigit(int codePoint) {
    return Character.isDigit(codePoint) ? '0' + Character.digit(codePoint, 10) : codePoint;
  }

  private static boolean visible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
