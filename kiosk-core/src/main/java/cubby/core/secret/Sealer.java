package cubby.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Seals bytes under one key (AES-256-GCM), each bound to the place where they are kept, so that
/// they open nowhere else. Any thread, if its randomness allows it.
///
/// Sealed: one byte for the form (1), 12 bytes of nonce, then what is encrypted and its tag.
final class Sealer {

  private static final byte FORM = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final RandomGenerator random;

  Sealer(SecretKey key, RandomGenerator random) {
    this.key = key;
    this.random = random;
  }

  /// @param place where it is kept; the same is needed to open it
  byte[] seal(byte[] plain, String place) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
      return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
          .put(FORM)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  /// What was sealed.
  ///
  /// @throws BrokenSeal if it was altered, was sealed for another place, or under another key
  byte[] open(byte[] sealed, String place) {
    try {
      var form = ByteBuffer.wrap(sealed);
      if (form.remaining() < 1 + NONCE_BYTES || form.get() != FORM) {
        throw new BrokenSeal("what is kept as %s is not sealed".formatted(place));
      }
      var nonce = new byte[NONCE_BYTES];
      form.get(nonce);
      var rest = new byte[form.remaining()];
      form.get(rest);
      return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(rest);
    } catch (GeneralSecurityException e) {
      throw new BrokenSeal("what is sealed for %s cannot be opened".formatted(place), e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(UTF_8));
    return cipher;
  }
}
