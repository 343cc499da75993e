package cubby.core.journal.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 over a list of fields, each preceded by its length in bytes (4 bytes, big-endian), so
/// that no two lists have the same encoding. In hex.
final class Digests {
  private Digests() {}

  static String of(String... fields) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var field : fields) {
        var bytes = field.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
