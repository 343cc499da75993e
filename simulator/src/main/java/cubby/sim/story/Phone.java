package cubby.sim.story;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A technician's authenticator app: what it makes of the address that it was shown at enrolment,
/// after RFC 6238 and RFC 4648 alone, and of its own, right time.
final class Phone {
  private static final Pattern SECRET = Pattern.compile("[?&]secret=(?<secret>[A-Z2-7]+)");
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP_SECONDS = 30;
  private static final int CODES = 1_000_000;

  private final byte[] key;

  /// @param uri `otpauth://totp/…`
  Phone(String uri) {
    var found = SECRET.matcher(uri);
    if (!found.find()) {
      throw new IllegalArgumentException("this is not for an authenticator app: " + uri);
    }
    key = bytes(found.group("secret"));
  }

  /// The six digits that it shows.
  String code(Instant at) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      var step = Math.floorDiv(at.getEpochSecond(), (long) STEP_SECONDS);
      var hash =
          ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
      int number = hash.getInt(hash.get(hash.limit() - 1) & 0xF) & Integer.MAX_VALUE;
      return "%06d".formatted(number % CODES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-1", e);
    }
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
