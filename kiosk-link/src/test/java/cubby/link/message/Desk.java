package cubby.link.message;

import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.Support;
import cubby.core.message.Sender;
import cubby.core.person.Carrier;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.RootKey;
import cubby.core.words.Language;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.List;

/// A kiosk with two keys that it trusts, and whoever writes to it.
final class Desk {
  static final String ID = "5c9f1d52-5c0d-4a0e-9d55-3f2f8a4f7c10";

  static final KioskProfile KIOSK =
      new KioskProfile(
          "demo-1",
          "Demo",
          "Market square 1",
          52.5,
          13.4,
          Language.ENGLISH,
          new Support("help@example.org", "+49 30 1", "24 h"),
          8);

  private final SecureRandom random = new SecureRandom();

  final KioskSecrets secrets = new KioskSecrets(RootKey.fresh(random), random);
  final String swift = MessageKeys.freshSigningKey(random);
  final String support = MessageKeys.freshSigningKey(random);
  final MessageReader reader =
      new MessageReader(
          List.of(
              new TrustedKey(
                  new Sender.OfCarrier("swift", new Carrier("Swift")), publicHalf(swift)),
              new TrustedKey(new Sender.Support("desk"), publicHalf(support))),
          KIOSK,
          secrets);

  /// The fields of a message, as they stand in the JSON, with what every message has.
  static String message(String fields) {
    return """
    {"aud": "demo-1", "jti": "%s", "iat": 1800000000, "exp": 1800000600, %s}\
    """
        .formatted(ID, fields);
  }

  String bySwift(String fields) {
    return MessageWriter.sign(message(fields), swift, "swift");
  }

  String bySupport(String fields) {
    return MessageWriter.sign(message(fields), support, "desk");
  }

  /// Sealed to the kiosk.
  String sealed(String code) {
    return MessageWriter.seal(code, MessageKeys.publicJwk(secrets.messageKey().pair()), random);
  }

  private static PublicKey publicHalf(String jwk) {
    return MessageKeys.ofBase64Url(MessageKeys.publicHalf(jwk));
  }
}
