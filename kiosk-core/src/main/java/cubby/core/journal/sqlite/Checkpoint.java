package cubby.core.journal.sqlite;

import cubby.core.journal.ChainHead;
import cubby.core.secret.SigningKey;
import java.time.Instant;

/// The kiosk's word that its journal had come so far.
///
/// @param at by the wall clock
/// @param signature Ed25519, base64
record Checkpoint(ChainHead head, Instant at, String signature) {

  static Checkpoint sign(String kioskId, ChainHead head, Instant at, SigningKey key) {
    return new Checkpoint(head, at, key.sign(text(kioskId, head, at)));
  }

  boolean isSignedBy(SigningKey key, String kioskId) {
    return key.verifies(text(kioskId, head, at), signature);
  }

  private static String text(String kioskId, ChainHead head, Instant at) {
    return String.join(
        "\n",
        "cubby checkpoint 1",
        kioskId,
        Long.toString(head.sequence()),
        head.hash(),
        at.toString());
  }
}
