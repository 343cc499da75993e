package cubby.core.parcel;

import java.util.Optional;
import java.util.regex.Pattern;

/// How a person is reached, in the one form by which they are known again.
public sealed interface Contact {

  /// What can be an address at all: whether it is one, only mail can tell.
  Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]{2,}");

  /// RFC 5321, section 4.5.3.1.3: a path has at most 256 octets, two of them angle brackets.
  int EMAIL_LENGTH_MAX = 254;

  /// ITU-T E.164: a country code and at most 15 digits in all.
  Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

  /// What people put between digits, and the zero that they leave out behind a country code.
  Pattern BETWEEN_DIGITS = Pattern.compile("\\(0\\)|[\\s()/.\\-\\u2010-\\u2015]");

  String text();

  record Email(String text) implements Contact {
    @Override
    public String toString() {
      return "Email[…]";
    }
  }

  /// @param text as in E.164: `+` and digits
  record Phone(String text) implements Contact {
    @Override
    public String toString() {
      return "Phone[…]";
    }
  }

  /// What somebody typed, if it is either. A telephone number has its country code in front, after
  /// `+` or `00`.
  static Optional<Contact> parse(String typed) {
    var plain = typed.strip();
    if (plain.length() > EMAIL_LENGTH_MAX) {
      return Optional.empty();
    }
    if (EMAIL.matcher(plain).matches()) {
      return Optional.of(new Email(plain));
    }
    var digits = BETWEEN_DIGITS.matcher(plain).replaceAll("");
    var international = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
    return PHONE.matcher(international).matches()
        ? Optional.of(new Phone(international))
        : Optional.empty();
  }
}
