package cubby.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The one secret from which all others are derived (HKDF-SHA-256, RFC 5869). Immutable; any
/// thread.
public final class RootKey {

  static final int BYTES = 32;

  private static final String LABEL = "cubby root key 1: ";
  private static final int ID_BYTES = 8;

  private final byte[] secret;

  private RootKey(byte[] secret) {
    this.secret = secret;
  }

  /// A new key.
  ///
  /// @param random a [java.security.SecureRandom], save in a simulation
  public static RootKey fresh(RandomGenerator random) {
    var secret = new byte[BYTES];
    random.nextBytes(secret);
    return new RootKey(secret);
  }

  /// Names the key without giving anything of it away, 16 hex digits.
  public String id() {
    return HexFormat.of().formatHex(derive(KeyPurpose.KEY_ID, ID_BYTES));
  }

  @Override
  public String toString() {
    return "RootKey[" + id() + "]";
  }

  /// The key's file, which is text so that it can be told from any other.
  String toText() {
    return LABEL + Base64.getEncoder().encodeToString(secret) + "\n";
  }

  /// @throws IllegalArgumentException if this is not the text of a root key
  static RootKey fromText(String text) {
    if (!text.startsWith(LABEL)) {
      throw new IllegalArgumentException("not a root key");
    }
    var secret = Base64.getDecoder().decode(text.substring(LABEL.length()).strip());
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("a root key has %d bytes".formatted(BYTES));
    }
    return new RootKey(secret);
  }

  SecretKey aesKey(KeyPurpose purpose) {
    return new SecretKeySpec(derive(purpose, 32), "AES");
  }

  SecretKey macKey(KeyPurpose purpose) {
    return new SecretKeySpec(derive(purpose, 32), "HmacSHA256");
  }

  byte[] derive(KeyPurpose purpose, int bytes) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret)
              .thenExpand(purpose.label().getBytes(UTF_8), bytes);
      return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HKDF", e);
    }
  }
}
