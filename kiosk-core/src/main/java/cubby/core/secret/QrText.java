package cubby.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a QR code of ours says: `CUBBY1:`, the kiosk's id, its place, and 128 random bits. Id and
/// place are percent-encoded, so that anybody's telephone shows something legible.
///
/// @param secret 22 characters of base64url
record QrText(String kioskId, String place, String secret) {

  static final String PREFIX = "CUBBY1:";

  /// Far above any id and place that a configuration takes.
  static final int LENGTH_MAX = 600;

  static final int SECRET_BYTES = 16;

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22}");

  private static final Pattern FORM =
      Pattern.compile(PREFIX + "([^:\\s]+):([^:\\s]+):(" + SECRET.pattern() + ")");

  String text() {
    return PREFIX + encode(kioskId) + ":" + encode(place) + ":" + secret;
  }

  static boolean isSecret(String text) {
    return SECRET.matcher(text).matches();
  }

  static Optional<QrText> parse(String text) {
    if (text.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new QrText(decode(parts.group(1)), decode(parts.group(2)), parts.group(3)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "QrText[%s, %s, …]".formatted(kioskId, place);
  }

  private static String encode(String part) {
    return URLEncoder.encode(part, UTF_8).replace("+", "%20");
  }

  private static String decode(String part) {
    return URLDecoder.decode(part, UTF_8);
  }
}
