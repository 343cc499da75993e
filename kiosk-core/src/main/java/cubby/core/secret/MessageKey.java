package cubby.core.secret;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/// The kiosk's own X25519 key (RFC 7748), to which others seal what only it may read. It follows
/// from the root key, so that it is the same for as long as that is. Immutable; any thread.
public final class MessageKey {

  static final int BYTES = X25519PrivateKeyParameters.KEY_SIZE;

  private final KeyPair pair;

  private MessageKey(KeyPair pair) {
    this.pair = pair;
  }

  static MessageKey of(byte[] secret) {
    try {
      var factory = KeyFactory.getInstance("X25519");
      var open = new X25519PrivateKeyParameters(secret).generatePublicKey().getEncoded();
      return new MessageKey(
          new KeyPair(
              factory.generatePublic(
                  new XECPublicKeySpec(NamedParameterSpec.X25519, littleEndian(open))),
              factory.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, secret))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has X25519", e);
    }
  }

  /// Both halves.
  public KeyPair pair() {
    return pair;
  }

  @Override
  public String toString() {
    return "MessageKey[…]";
  }

  private static BigInteger littleEndian(byte[] bytes) {
    var reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return new BigInteger(1, reversed);
  }
}
