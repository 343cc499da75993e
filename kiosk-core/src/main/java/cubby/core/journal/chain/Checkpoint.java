package cubby.core.journal.chain;

import cubby.core.journal.ChainHead;
import cubby.core.secret.SigningKey;
import java.security.PublicKey;
import java.time.Instant;

/// The kiosk's word that its journal had come so far.
///
/// @param at by the wall clock
/// @param signature Ed25519, base64
public record Checkpoint(ChainHead head, Instant at, String signature) {

  public static Checkpoint sign(String kioskId, ChainHead head, Instant at, SigningKey key) {
    return new Checkpoint(head, at, key.sign(text(kioskId, head, at.toString())));
  }

  public boolean isSignedBy(PublicKey key, String kioskId) {
    return isSigned(key, kioskId, head, at.toString(), signature);
  }

  /// The same of one whose time may be anything.
  public static boolean isSigned(
      PublicKey key, String kioskId, ChainHead head, String at, String signature) {
    return SigningKey.verifies(key, text(kioskId, head, at), signature);
  }

  private static String text(String kioskId, ChainHead head, String at) {
    return String.join(
        "\n", "cubby checkpoint 1", kioskId, Long.toString(head.sequence()), head.hash(), at);
  }
}
