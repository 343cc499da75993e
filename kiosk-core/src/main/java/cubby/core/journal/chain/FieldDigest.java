package cubby.core.journal.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// SHA-256 over a list of fields, each preceded by its length in bytes (4 bytes, big-endian), so
/// that no two lists have the same encoding. May be used again and again, by one thread at a time.
final class FieldDigest {

  /// Of a digest in hex.
  static final int HEX_BYTES = 64;

  private static final byte[] HEX_DIGITS = "0123456789abcdef".getBytes(UTF_8);
  private static final int FIRST_ROOM_BYTES = 1024;

  private final MessageDigest sha256;
  private byte[] fields = new byte[FIRST_ROOM_BYTES];
  private int length;

  FieldDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  FieldDigest field(String text) {
    return field(text.getBytes(UTF_8));
  }

  FieldDigest field(byte[] text) {
    return field(text, 0, text.length);
  }

  /// @param to behind the last byte
  FieldDigest field(byte[] text, int from, int to) {
    var bytes = to - from;
    var needed = length + Integer.BYTES + bytes;
    if (needed > fields.length) {
      fields = Arrays.copyOf(fields, 2 * needed);
    }
    fields[length++] = (byte) (bytes >>> 24);
    fields[length++] = (byte) (bytes >>> 16);
    fields[length++] = (byte) (bytes >>> 8);
    fields[length++] = (byte) bytes;
    System.arraycopy(text, from, fields, length, bytes);
    length = needed;
    return this;
  }

  /// The digest of the fields since the last one, in hex.
  void finish(byte[] hex) {
    sha256.update(fields, 0, length);
    length = 0;
    var digest = sha256.digest();
    for (int i = 0; i < digest.length; i++) {
      hex[2 * i] = HEX_DIGITS[(digest[i] >> 4) & 0xf];
      hex[2 * i + 1] = HEX_DIGITS[digest[i] & 0xf];
    }
  }

  /// The same as a text.
  String finish() {
    var hex = new byte[HEX_BYTES];
    finish(hex);
    return new String(hex, UTF_8);
  }
}
