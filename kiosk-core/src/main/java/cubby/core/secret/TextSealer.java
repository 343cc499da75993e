package cubby.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.text.SealedText;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;

/// Seals texts as a [Sealer] seals bytes. Any thread, if its randomness allows it.
public final class TextSealer {

  private final Sealer sealer;

  TextSealer(SecretKey key, RandomGenerator random) {
    this.sealer = new Sealer(key, random);
  }

  /// Seals a text.
  ///
  /// @param place where it is kept; the same is needed to open it
  public SealedText seal(String plain, String place) {
    var sealed = sealer.seal(plain.getBytes(UTF_8), place);
    return new SealedText(Base64.getEncoder().encodeToString(sealed));
  }

  /// The text again.
  ///
  /// @throws BrokenSeal if it was altered, was sealed for another place, or under another key
  public String open(SealedText sealed, String place) {
    try {
      return new String(sealer.open(Base64.getDecoder().decode(sealed.base64()), place), UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BrokenSeal("the sealed text for %s is no base64".formatted(place), e);
    }
  }
}
