package cubby.app.command;

import cubby.core.kiosk.Limits;
import cubby.core.person.CourierNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which PINs are too easy to guess by somebody who has watched a courier's hand, or has not.
final class PinRule {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{" + Limits.PIN_DIGITS_MIN + ",12}");

  /// 0000, 1212, 123123.
  private static final Pattern REPEATED = Pattern.compile("([0-9]{1,6})\\1+");

  private static final String UP = "01234567890123456789";
  private static final String DOWN = new StringBuilder(UP).reverse().toString();

  private PinRule() {}

  /// What is wrong with a PIN, in a sentence; empty if it will do.
  static Optional<String> objection(String pin, CourierNumber number) {
    if (pin.isEmpty()) {
      return Optional.of("There was no PIN: nothing was changed.");
    }
    if (!DIGITS.matcher(pin).matches()) {
      return Optional.of("A PIN has 6 to 12 digits and nothing else: nothing was changed.");
    }
    if (REPEATED.matcher(pin).matches() || UP.contains(pin) || DOWN.contains(pin)) {
      return Optional.of(
          "This PIN is among the first that anybody tries: nothing was changed. Take another.");
    }
    if (pin.equals(number.digits())) {
      return Optional.of("The PIN is the person's number: nothing was changed. Take another.");
    }
    return Optional.empty();
  }
}
