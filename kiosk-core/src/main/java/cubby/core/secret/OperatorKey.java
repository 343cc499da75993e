package cubby.core.secret;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/// The public half of an operator's key (X25519, RFC 7748): what is sealed to it nobody reads
/// without the [secret half][OperatorSecret], which no kiosk has. Immutable; any thread.
public final class OperatorKey {

  static final int BYTES = X25519PublicKeyParameters.KEY_SIZE;

  private static final String LABEL = "cubby operator key 1: ";
  private static final int FINGERPRINT_BYTES = 8;

  private final byte[] bytes;

  OperatorKey(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /// @throws IllegalArgumentException if this is not the text of an operator's key
  public static OperatorKey fromText(String text) {
    var line = text.strip();
    if (!line.startsWith(LABEL)) {
      throw new IllegalArgumentException("not an operator's key");
    }
    var bytes = Base64.getDecoder().decode(line.substring(LABEL.length()));
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("an operator's key has %d bytes".formatted(BYTES));
    }
    return new OperatorKey(bytes);
  }

  /// The key's file, which may be read by anybody.
  public String toText() {
    return LABEL + Base64.getEncoder().encodeToString(bytes) + "\n";
  }

  /// Names it: 16 hex digits.
  public String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(Arrays.copyOf(digest, FINGERPRINT_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OperatorKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "OperatorKey[" + fingerprint() + "]";
  }
}
