package cubby.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.text.SealedText;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;

/// Seals as a [Sealer] does, into what is kept as text. Any thread, if its randomness allows it.
public final class TextSealer {

  private final Sealer sealer;

  TextSealer(SecretKey key, RandomGenerator random) {
    this.sealer = new Sealer(key, random);
  }

  /// Seals a text.
  ///
  /// @param place where it is kept; the same is needed to open it
  public SealedText seal(String plain, String place) {
    return seal(plain.getBytes(UTF_8), place);
  }

  /// Seals bytes.
  ///
  /// @param place where they are kept; the same is needed to open them
  public SealedText seal(byte[] plain, String place) {
    return new SealedText(Base64.getEncoder().encodeToString(sealer.seal(plain, place)));
  }

  /// The text again.
  ///
  /// @throws BrokenSeal if it was altered, was sealed for another place, or under another key
  public String open(SealedText sealed, String place) {
    return new String(openBytes(sealed, place), UTF_8);
  }

  /// The bytes again.
  ///
  /// @throws BrokenSeal as [#open] does
  public byte[] openBytes(SealedText sealed, String place) {
    try {
      return sealer.open(Base64.getDecoder().decode(sealed.base64()), place);
    } catch (IllegalArgumentException e) {
      throw new BrokenSeal("the sealed text for %s is no base64".formatted(place), e);
    }
  }
}
