package cubby.core.parcel;

import cubby.core.person.Carrier;

/// A kind of prepaid label by which a return may be put in (R1).
///
/// @param carrier who takes what bears it away
/// @param pattern of its barcode: `#` is a digit, `*` anything or nothing, everything else itself,
///   in upper or lower case; 1 to 80 characters, with one `*` at most
public record ReturnLabel(Carrier carrier, String pattern) {

  public static final int PATTERN_LENGTH_MAX = 80;

  private static final char DIGIT = '#';
  private static final char ANYTHING = '*';

  public ReturnLabel {
    if (pattern.isBlank() || pattern.length() > PATTERN_LENGTH_MAX) {
      throw new IllegalArgumentException("a label's pattern has 1 to 80 characters");
    }
    if (pattern.indexOf(ANYTHING) != pattern.lastIndexOf(ANYTHING)) {
      throw new IllegalArgumentException("a label's pattern has one * at most");
    }
  }

  public boolean fits(String barcode) {
    var gap = pattern.indexOf(ANYTHING);
    if (gap < 0) {
      return barcode.length() == pattern.length() && fits(pattern, barcode);
    }
    var head = pattern.substring(0, gap);
    var tail = pattern.substring(gap + 1);
    return barcode.length() >= head.length() + tail.length()
        && fits(head, barcode.substring(0, head.length()))
        && fits(tail, barcode.substring(barcode.length() - tail.length()));
  }

  private static boolean fits(String form, String text) {
    for (var i = 0; i < form.length(); i++) {
      if (!fits(form.charAt(i), text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(char form, char character) {
    return form == DIGIT
        ? character >= '0' && character <= '9'
        : Character.toUpperCase(form) == Character.toUpperCase(character);
  }
}
