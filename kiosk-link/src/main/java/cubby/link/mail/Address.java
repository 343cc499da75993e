package cubby.link.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what somebody typed as one e-mail address.
final class Address {
  /// RFC 5321, 4.5.3.1: a path has at most 256 octets, its brackets among them.
  private static final int LENGTH_MAX = 254;

  /// One `@`, nothing that could be two addresses, a name, a comment or another line.
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[^\\s@<>()\\[\\],;:\\\\\"]+\\.[^\\s@<>()\\[\\],;:\\\\\"]+");

  private Address() {}

  /// Empty if it is none that mail servers everywhere take.
  static Optional<InternetAddress> parse(String text) {
    var trimmed = text.strip();
    if (!PLAIN.matcher(trimmed).matches()) {
      return Optional.empty();
    }
    try {
      int at = trimmed.lastIndexOf('@');
      var domain = trimmed.substring(at + 1);
      var ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
      var address = trimmed.substring(0, at + 1) + ascii;
      return isAnother(domain, ascii) || address.length() > LENGTH_MAX
          ? Optional.empty()
          : Optional.of(new InternetAddress(address, true));
    } catch (AddressException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Java goes by the rules of 2003, by which some letters become others (ß becomes ss): under
  /// today's (RFC 5894) that is somebody else's domain.
  private static boolean isAnother(String domain, String ascii) {
    return !IDN.toUnicode(ascii).equalsIgnoreCase(domain) && !ascii.equalsIgnoreCase(domain);
  }
}
