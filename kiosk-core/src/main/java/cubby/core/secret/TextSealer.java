package cubby.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.text.SealedText;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Seals texts under one key (AES-256-GCM), each bound to the place where it is kept, so that it
/// opens nowhere else. Any thread, if its randomness allows it.
///
/// Sealed: one byte for the form (1), 12 bytes of nonce, then the encrypted text and its tag.
public final class TextSealer {

  private static final byte FORM = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final RandomGenerator random;

  TextSealer(SecretKey key, RandomGenerator random) {
    this.key = key;
    this.random = random;
  }

  /// Seals a text.
  ///
  /// @param place where it is kept; the same is needed to open it
  public SealedText seal(String plain, String place) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain.getBytes(UTF_8));
      var form =
          ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length).put(FORM).put(nonce).put(sealed);
      return new SealedText(Base64.getEncoder().encodeToString(form.array()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  /// The text again.
  ///
  /// @throws BrokenSeal if it was altered, was sealed for another place, or under another key
  public String open(SealedText sealed, String place) {
    try {
      var form = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.base64()));
      if (form.remaining() < 1 + NONCE_BYTES || form.get() != FORM) {
        throw new BrokenSeal("this is not a sealed text");
      }
      var nonce = new byte[NONCE_BYTES];
      form.get(nonce);
      var rest = new byte[form.remaining()];
      form.get(rest);
      return new String(cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(rest), UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new BrokenSeal("the sealed text for %s cannot be opened".formatted(place), e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(UTF_8));
    return cipher;
  }
}
