package cubby.app.config;

import static java.util.Objects.requireNonNull;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Line;
import cubby.app.yaml.Matching;
import cubby.app.yaml.OneOf;
import cubby.app.yaml.Section;
import cubby.core.message.Sender;
import cubby.core.person.Carrier;
import cubby.link.message.MessageKeys;
import cubby.link.message.TrustedKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the file says of one key whose messages are followed.
record KeyPart(
    Section at,
    @Nullable String name,
    @Nullable String role,
    @Nullable String carrier,
    @Nullable String publicKey) {

  private static final String CARRIER = "carrier";
  private static final String SUPPORT = "support";
  private static final OneOf ROLE = new OneOf("role", List.of(CARRIER, SUPPORT));

  private static final Matching PUBLIC_KEY =
      new Matching(
          new Line(60),
          KeyPart::isPublicKey,
          "an Ed25519 public key",
          "Write its 32 bytes in base64url, 43 characters, or under 'jwk' the key as a JWK.");

  private static final OneOf KEY_TYPE = new OneOf("key type", List.of("OKP"));
  private static final OneOf CURVE = new OneOf("curve", List.of("Ed25519"));

  static KeyPart read(Section at, Faults faults) {
    var name = at.required("name", Names.NEW);
    var role = at.required("role", ROLE);
    var carrier = at.optional("carrier", new Line(40));
    var raw = at.optional("public-key", PUBLIC_KEY);
    var jwkAt = at.optionalSection("jwk", "the JWK");
    var jwk = jwkAt == null ? null : jwk(jwkAt, faults);
    at.close();
    var part = new KeyPart(at, name, role, carrier, raw == null ? jwk : raw);
    part.check(faults);
    return part;
  }

  /// Whether each has a name of its own, and is one.
  static void check(List<KeyPart> keys, Faults faults) {
    var names = new Unique<String>(faults, "Give each key a name of its own.");
    var publicKeys = new Unique<String>(faults, "Have each sender make a key, and tell one alone.");
    for (var key : keys) {
      if (key.name != null) {
        names.add(key.name, key.at.spot("name"), "there is a key %s already".formatted(key.name));
      }
      if (key.publicKey != null) {
        publicKeys.add(
            key.publicKey,
            key.at.spot(key.at.has("jwk") ? "jwk" : "public-key"),
            "this key is here under another name, and who signs with it could not be told");
      }
    }
  }

  /// Once there are no faults.
  TrustedKey trusted() {
    var itsName = requireNonNull(name);
    var sender =
        SUPPORT.equals(role)
            ? new Sender.Support(itsName)
            : new Sender.OfCarrier(itsName, new Carrier(requireNonNull(carrier)));
    return new TrustedKey(sender, MessageKeys.ofBase64Url(requireNonNull(publicKey)));
  }

  private void check(Faults faults) {
    if (CARRIER.equals(role) && !at.has("carrier")) {
      faults.add(
          at.spot("role"),
          "role: of which carrier is not said",
          "Add 'carrier: …' with its name, as couriers are added under it.");
    }
    if (SUPPORT.equals(role) && at.has("carrier")) {
      faults.add(
          at.spot("carrier"),
          "carrier: support speaks for all carriers",
          "Take it away, or write 'role: carrier'.");
    }
    if (at.has("public-key") == at.has("jwk")) {
      faults.add(
          at.has("jwk") ? at.spot("jwk") : at.spot(),
          at.has("jwk") ? "the key is here twice" : "the key itself is missing",
          "Write either 'public-key: …' with its 32 bytes in base64url or 'jwk:' with kty, crv and x.");
    }
  }

  private static @Nullable String jwk(Section at, Faults faults) {
    at.required("kty", KEY_TYPE);
    at.required("crv", CURVE);
    var x = at.required("x", PUBLIC_KEY);
    if (at.has("d")) {
      at.optional("d", new Line(60));
      faults.add(
          at.spot("d"),
          "d: this is the private half of the key, and whoever has read it can sign with it",
          "Make a new key, and give the kiosk its public half alone.");
    }
    at.close();
    return x;
  }

  private static boolean isPublicKey(String text) {
    try {
      MessageKeys.ofBase64Url(text);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
