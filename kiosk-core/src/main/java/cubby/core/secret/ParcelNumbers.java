package cubby.core.secret;

import cubby.core.text.Personal;
import java.util.random.RandomGenerator;

/// Makes the numbers of parcels that are sent from here (R2): `CB` and 60 random bits, so that no
/// two kiosks ever give the same one. Any thread, if its randomness allows it.
public final class ParcelNumbers {

  private static final String PREFIX = "CB";
  private static final int LENGTH = 12;

  /// Digits and capitals without I, L, O and U, which are misread or misheard (Crockford's base32).
  private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final PersonalTexts texts;
  private final RandomGenerator random;

  ParcelNumbers(PersonalTexts texts, RandomGenerator random) {
    this.texts = texts;
    this.random = random;
  }

  /// A new one, which can be printed as a barcode and read back.
  public Personal next() {
    var number = new StringBuilder(PREFIX);
    for (var i = 0; i < LENGTH; i++) {
      number.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return texts.of(number.toString());
  }
}
