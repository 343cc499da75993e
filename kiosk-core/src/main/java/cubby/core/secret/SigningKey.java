package cubby.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.text.SealedText;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/// The kiosk's own Ed25519 key, with which it vouches for its journal. Immutable; any thread.
public final class SigningKey {

  private static final String ALGORITHM = "Ed25519";
  private static final String PUBLIC = "cubby public key 1: ";
  private static final String PRIVATE = "cubby signing key 1, sealed: ";

  private final KeyPair pair;

  private SigningKey(KeyPair pair) {
    this.pair = pair;
  }

  public static SigningKey fresh(SecureRandom random) {
    try {
      var generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(255, random);
      return new SigningKey(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has Ed25519", e);
    }
  }

  public PublicKey publicKey() {
    return pair.getPublic();
  }

  /// What is published so that others can tell this kiosk's signatures: SHA-256 of the encoded
  /// public key, in hex.
  public String fingerprint() {
    return fingerprint(pair.getPublic());
  }

  /// The fingerprint of another kiosk's key.
  public static String fingerprint(PublicKey key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// The signature of a text, in base64.
  public String sign(String text) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an Ed25519 key signs anything", e);
    }
  }

  /// Whether this is the key's signature of the text. Any text has an answer.
  public boolean verifies(String text, String signatureBase64) {
    return verifies(pair.getPublic(), text, signatureBase64);
  }

  /// The same for the key of another kiosk.
  public static boolean verifies(PublicKey key, String text, String signatureBase64) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(text.getBytes(UTF_8));
      return signature.verify(Base64.getDecoder().decode(signatureBase64));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /// A kiosk's public key from its encoding (X.509, base64).
  ///
  /// @throws IllegalArgumentException if it is none
  public static PublicKey publicKey(String base64) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a public key", e);
    }
  }

  @Override
  public String toString() {
    return "SigningKey[" + fingerprint() + "]";
  }

  /// Whether it is of the form of a fingerprint, small letters or capitals.
  public static boolean isFingerprint(String text) {
    return text.matches("\\p{XDigit}{64}");
  }

  /// The key's file: the public half to read, the private half sealed under the root key and bound
  /// to the public one.
  String toText(RootKey root, KioskSecrets secrets) {
    var open = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    var secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    var sealer = new TextSealer(root.aesKey(KeyPurpose.SIGNING_KEY), secrets.random());
    return PUBLIC + open + "\n" + PRIVATE + sealer.seal(secret, open).base64() + "\n";
  }

  /// The public half in the text of a key's file, which anybody may read.
  ///
  /// @throws IllegalArgumentException if there is none
  public static PublicKey publicHalf(String text) {
    return text.lines()
        .filter(line -> line.startsWith(PUBLIC))
        .findFirst()
        .map(line -> publicKey(line.substring(PUBLIC.length()).strip()))
        .orElseThrow(() -> new IllegalArgumentException("no public key"));
  }

  /// @throws IllegalArgumentException if this is not the text of a signing key
  /// @throws BrokenSeal if it belongs to another root key
  static SigningKey fromText(String text, RootKey root, KioskSecrets secrets) {
    var lines = text.lines().toList();
    if (lines.size() != 2
        || !lines.get(0).startsWith(PUBLIC)
        || !lines.get(1).startsWith(PRIVATE)) {
      throw new IllegalArgumentException("not a signing key");
    }
    var open = lines.get(0).substring(PUBLIC.length());
    var sealed = new SealedText(lines.get(1).substring(PRIVATE.length()));
    var sealer = new TextSealer(root.aesKey(KeyPurpose.SIGNING_KEY), secrets.random());
    try {
      var factory = KeyFactory.getInstance(ALGORITHM);
      PublicKey publicKey =
          factory.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(open)));
      PrivateKey privateKey =
          factory.generatePrivate(
              new PKCS8EncodedKeySpec(Base64.getDecoder().decode(sealer.open(sealed, open))));
      return new SigningKey(new KeyPair(publicKey, privateKey));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a signing key", e);
    }
  }
}
