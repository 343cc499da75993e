package cubby.core.secret;

import org.bouncycastle.crypto.hpke.HPKE;

/// How a stream is sealed to an operator's key: hybrid public key encryption (RFC 9180, base mode;
/// X25519, HKDF-SHA-256, AES-256-GCM) of one piece after the other, each bound to its place by the
/// number that the scheme counts, and to whether it is the last. So none can be altered, left out,
/// moved or cut off unnoticed. A label before it is readable by anybody, and part of every seal.
final class SealedForm {

  /// Of what is sealed at once.
  static final int PIECE_BYTES = 64 * 1024;

  static final int TAG_BYTES = 16;

  /// Of the key that is encapsulated before the first piece.
  static final int ENCAPSULATION_BYTES = OperatorKey.BYTES;

  private SealedForm() {}

  static HPKE scheme() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
  }

  static byte[] place(boolean last) {
    return new byte[] {(byte) (last ? 1 : 0)};
  }
}
