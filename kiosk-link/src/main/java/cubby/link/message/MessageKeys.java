package cubby.link.message;

import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Base64;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EdDsaKeyUtil;
import org.jose4j.lang.JoseException;

/// Keys as they are written: JWK (RFC 7517, RFC 8037), or for a public one its 32 bytes alone.
public final class MessageKeys {
  private static final String ED25519 = OctetKeyPairJsonWebKey.SUBTYPE_ED25519;
  private static final String X25519 = OctetKeyPairJsonWebKey.SUBTYPE_X25519;
  private static final int PUBLIC_BYTES = 32;

  private MessageKeys() {}

  /// An Ed25519 key from its 32 bytes in base64url.
  ///
  /// @throws IllegalArgumentException if it is none
  public static PublicKey ofBase64Url(String text) {
    var bytes = Base64.getUrlDecoder().decode(text);
    if (bytes.length != PUBLIC_BYTES) {
      throw new IllegalArgumentException(
          "an Ed25519 key has 32 bytes, and this has %d".formatted(bytes.length));
    }
    try {
      return new EdDsaKeyUtil().publicKey(bytes, ED25519);
    } catch (JoseException e) {
      throw new IllegalArgumentException("this is no Ed25519 key", e);
    }
  }

  /// A new Ed25519 key pair, as a JWK with its private half.
  public static String freshSigningKey(SecureRandom random) {
    try {
      return OkpJwkGenerator.generateJwk(ED25519, null, random)
          .toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    } catch (JoseException e) {
      throw new IllegalStateException("every JDK has Ed25519", e);
    }
  }

  /// The public half of an Ed25519 key pair, its 32 bytes in base64url: what a configuration names.
  ///
  /// @throws IllegalArgumentException if this is no such pair
  public static String publicHalf(String signingKeyJwk) {
    return String.valueOf(
        signingPair(signingKeyJwk).toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY).get("x"));
  }

  /// The kiosk's X25519 key, as a JWK without its private half.
  public static String publicJwk(KeyPair kiosk) {
    try {
      return PublicJsonWebKey.Factory.newPublicJwk(kiosk.getPublic())
          .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    } catch (JoseException e) {
      throw new IllegalStateException("an X25519 key has a JWK", e);
    }
  }

  /// @throws IllegalArgumentException if this is no Ed25519 key with its private half
  static PublicJsonWebKey signingPair(String jwk) {
    var key = parse(jwk, ED25519);
    if (key.getPrivateKey() == null) {
      throw new IllegalArgumentException(
          "this key has no private half, so nothing can be signed with it");
    }
    return key;
  }

  /// @throws IllegalArgumentException if this is no X25519 key
  static PublicKey kioskKey(String jwk) {
    return parse(jwk, X25519).getPublicKey();
  }

  private static PublicJsonWebKey parse(String jwk, String curve) {
    try {
      var key = PublicJsonWebKey.Factory.newPublicJwk(jwk);
      if (key instanceof OctetKeyPairJsonWebKey pair && pair.getSubtype().equals(curve)) {
        return key;
      }
    } catch (JoseException e) {
      throw new IllegalArgumentException("this is no JWK of an %s key".formatted(curve), e);
    }
    throw new IllegalArgumentException("this is no JWK of an %s key".formatted(curve));
  }
}
