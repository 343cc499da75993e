package cubby.sim.people;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;

/// The app on a technician's telephone (RFC 6238, as every such app has it), made from what the
/// enrolment shows once.
final class Authenticator {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BLOCK_BYTES = 64;
  private static final int STEP_SECONDS = 30;
  private static final int MODULUS = 1_000_000;

  private final byte[] key;

  /// @param uri that an enrolment shows
  Authenticator(String uri) {
    var begin = uri.indexOf("secret=") + "secret=".length();
    key = base32(uri.substring(begin, uri.indexOf('&', begin)));
  }

  String code(Instant now) {
    long step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    var hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
    return "%06d".formatted(number % MODULUS);
  }

  /// RFC 2104, with SHA-1.
  private byte[] hmac(byte[] message) {
    var padded = Arrays.copyOf(key, BLOCK_BYTES);
    return sha1(masked(padded, 0x5c), sha1(masked(padded, 0x36), message));
  }

  private static byte[] masked(byte[] block, int mask) {
    var masked = new byte[block.length];
    for (int i = 0; i < block.length; i++) {
      masked[i] = (byte) (block[i] ^ mask);
    }
    return masked;
  }

  private static byte[] sha1(byte[] first, byte[] second) {
    try {
      var digest = MessageDigest.getInstance("SHA-1");
      digest.update(first);
      return digest.digest(second);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }

  private static byte[] base32(String text) {
    var bytes = new ByteArrayOutputStream();
    int bits = 0;
    int held = 0;
    for (int i = 0; i < text.length(); i++) {
      bits = bits << 5 | ALPHABET.indexOf(text.charAt(i));
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.write(bits >> held);
      }
    }
    return bytes.toByteArray();
  }
}
