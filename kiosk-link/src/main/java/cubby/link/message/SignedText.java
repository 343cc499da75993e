package cubby.link.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.message.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/// A compact JWS whose header says what it may and nothing else.
///
/// @param key the name of the key that it says it is signed with
record SignedText(String compact, String key) {

  /// RFC 8725, section 3.11: so that nothing signed for another purpose is taken for a message.
  static final String TYPE = "cubby+jwt";

  /// Names of keys, as the configuration takes them.
  private static final int KEY_LENGTH_MAX = 40;

  private static final Pattern COMPACT =
      Pattern.compile("([A-Za-z0-9_-]+)\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

  private static final AlgorithmConstraints ED25519_ALONE =
      new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA);

  static SignedText parse(String text) throws Misread {
    var parts = COMPACT.matcher(text);
    if (!parts.matches()) {
      throw Misread.malformed("This is not a compact JWS: three parts of base64url between dots.");
    }
    var header = Fields.parse(decoded(parts.group(1)), "the header");
    header.oneOf("alg", List.of(AlgorithmIdentifiers.EDDSA));
    header.oneOf("typ", List.of(TYPE));
    var key = header.text("kid", KEY_LENGTH_MAX);
    header.close();
    return new SignedText(text, key);
  }

  /// What was signed.
  String payload(PublicKey signer) throws Misread {
    try {
      var signature = new JsonWebSignature();
      signature.setAlgorithmConstraints(ED25519_ALONE);
      signature.setKey(signer);
      signature.setCompactSerialization(compact);
      if (signature.verifySignature()) {
        return utf8(signature.getPayloadBytes());
      }
    } catch (JoseException _) {
      throw badSignature(key);
    }
    throw badSignature(key);
  }

  private static Misread badSignature(String key) {
    return new Misread(
        Refusal.BAD_SIGNATURE, "The signature is not that of the key '%s'.".formatted(key));
  }

  private static String decoded(String base64url) throws Misread {
    try {
      return utf8(Base64.getUrlDecoder().decode(base64url));
    } catch (IllegalArgumentException _) {
      throw Misread.malformed("The header is not base64url.");
    }
  }

  private static String utf8(byte[] bytes) throws Misread {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw Misread.malformed("The message is not in UTF-8.");
    }
  }
}
