package cubby.link.message;

import cubby.core.code.IssuedCode;
import cubby.core.message.MessageId;
import cubby.core.message.Refusal;
import cubby.core.secret.CodeSmith;
import java.security.PrivateKey;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/// A code that comes along with an announcement, sealed to the kiosk's own key: a compact JWE that
/// names the message it belongs to, so that it is of no use in another.
final class SealedCode {
  static final String KEY_AGREEMENT = KeyManagementAlgorithmIdentifiers.ECDH_ES;
  static final String ENCRYPTION = ContentEncryptionAlgorithmIdentifiers.AES_256_GCM;

  private static final AlgorithmConstraints AGREEMENT_ALONE =
      new AlgorithmConstraints(ConstraintType.PERMIT, KEY_AGREEMENT);
  private static final AlgorithmConstraints ENCRYPTION_ALONE =
      new AlgorithmConstraints(ConstraintType.PERMIT, ENCRYPTION);

  private static final int PART_LENGTH_MAX = 40;

  private final PrivateKey kioskKey;
  private final CodeSmith codes;

  SealedCode(PrivateKey kioskKey, CodeSmith codes) {
    this.kioskKey = kioskKey;
    this.codes = codes;
  }

  IssuedCode open(String jwe, MessageId message) throws Misread {
    var fields = Fields.parse(opened(jwe), "the sealed code");
    var belongsTo = fields.text("jti", PART_LENGTH_MAX);
    var code = fields.text("code", PART_LENGTH_MAX);
    var check = fields.text("check", PART_LENGTH_MAX);
    var qr =
        fields.has("qr")
            ? Optional.of(fields.text("qr", PART_LENGTH_MAX))
            : Optional.<String>empty();
    fields.close();
    if (!belongsTo.equalsIgnoreCase(message.uuid())) {
      throw new Misread(Refusal.CODE_UNREADABLE, "The sealed code belongs to another message.");
    }
    try {
      return codes.of(code, check, qr);
    } catch (IllegalArgumentException e) {
      throw Misread.malformed("The sealed code cannot be one: %s.".formatted(e.getMessage()));
    }
  }

  private String opened(String jwe) throws Misread {
    try {
      var sealed = new JsonWebEncryption();
      sealed.setAlgorithmConstraints(AGREEMENT_ALONE);
      sealed.setContentEncryptionAlgorithmConstraints(ENCRYPTION_ALONE);
      sealed.setKey(kioskKey);
      sealed.setCompactSerialization(jwe);
      if (sealed.getHeaders().getObjectHeaderValue("zip") == null) {
        return sealed.getPayload();
      }
    } catch (JoseException | RuntimeException _) {
      // The library throws whatever comes up when a header has another form than it thinks.
      throw unreadable();
    }
    throw unreadable();
  }

  private static Misread unreadable() {
    return new Misread(
        Refusal.CODE_UNREADABLE,
        "The code is not sealed to this kiosk's key with %s and %s."
            .formatted(KEY_AGREEMENT, ENCRYPTION));
  }
}
