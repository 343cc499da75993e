package cubby.link.message;

import java.security.PublicKey;
import java.security.SecureRandom;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/// The sender's side: signs messages and seals codes, for an operator at the command line and for
/// tests.
public final class MessageWriter {
  private MessageWriter() {}

  /// @param body the message, JSON
  /// @param signingKeyJwk an Ed25519 key with its private half
  /// @param keyName what the kiosk's configuration calls it
  /// @throws IllegalArgumentException if the key is none
  public static String sign(String body, String signingKeyJwk, String keyName) {
    var signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
    signature.setHeader("typ", SignedText.TYPE);
    signature.setKeyIdHeaderValue(keyName);
    signature.setPayload(body);
    signature.setKey(MessageKeys.signingPair(signingKeyJwk).getPrivateKey());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("an Ed25519 key signs anything", e);
    }
  }

  /// @param code `jti`, `code` and `check`, JSON
  /// @param kioskKeyJwk as the kiosk gives it away
  /// @throws IllegalArgumentException if the key is none
  public static String seal(String code, String kioskKeyJwk, SecureRandom random) {
    return seal(code, MessageKeys.kioskKey(kioskKeyJwk), random);
  }

  private static String seal(String code, PublicKey kioskKey, SecureRandom random) {
    var context = new ProviderContext();
    context.setSecureRandom(random);
    var sealed = new JsonWebEncryption();
    sealed.setProviderContext(context);
    sealed.setAlgorithmHeaderValue(SealedCode.KEY_AGREEMENT);
    sealed.setEncryptionMethodHeaderParameter(SealedCode.ENCRYPTION);
    sealed.setPayload(code);
    sealed.setKey(kioskKey);
    try {
      return sealed.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("every JDK has X25519 and AES-GCM", e);
    }
  }
}
