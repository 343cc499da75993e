package cubby.core.kiosk;

import cubby.core.text.Personal;
import java.util.regex.Pattern;

/// What is taken for an address at the screen.
final class Contacts {

  /// What can be an address at all: whether it is one, only mail can tell.
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]{2,}");

  /// RFC 5321, section 4.5.3.1.3: a path has at most 256 octets, two of them angle brackets.
  private static final int EMAIL_LENGTH_MAX = 254;

  private Contacts() {}

  static boolean isAddress(Personal text) {
    return text.plain().length() <= EMAIL_LENGTH_MAX && EMAIL.matcher(text.plain()).matches();
  }
}
