package cubby.sim.story;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cubby.core.secret.OneTimeCodes;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.regex.Pattern;

/// A technician's authenticator app: it has the address that it was shown at enrolment, and a clock
/// of its own, which is right.
public final class Phone {
  private static final Pattern SECRET = Pattern.compile("[?&]secret=(?<secret>[A-Z2-7]+)");
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] key;

  /// @param uri `otpauth://totp/…`
  public Phone(String uri) {
    var found = SECRET.matcher(uri);
    if (!found.find()) {
      throw new IllegalArgumentException("this is not for an authenticator app: " + uri);
    }
    key = bytes(found.group("secret"));
  }

  /// The six digits that it shows.
  public String code(Instant at) {
    return OneTimeCodes.shownAt(at, key);
  }

  /// Five bits a letter; what is left over at the end is padding.
  private static byte[] bytes(String base32) {
    var bytes = new ByteArrayOutputStream();
    int bits = 0;
    int held = 0;
    for (byte letter : base32.getBytes(US_ASCII)) {
      held = held << 5 | BASE32.indexOf(letter);
      bits += 5;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes.write(held >> bits);
        held &= (1 << bits) - 1;
      }
    }
    return bytes.toByteArray();
  }
}
