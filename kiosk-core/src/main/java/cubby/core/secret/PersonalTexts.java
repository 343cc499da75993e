package cubby.core.secret;

import cubby.core.text.Digest;
import cubby.core.text.Personal;
import java.text.Normalizer;
import java.util.Locale;

/// Makes texts about people recognisable without being stored. Any thread.
public final class PersonalTexts {
  private final KeyedDigest digest;

  PersonalTexts(KeyedDigest digest) {
    this.digest = digest;
  }

  /// The text without white space around it, and the digest by which it is known again: upper and
  /// lower case are the same in it, as they are to those who type addresses and barcodes.
  public Personal of(String typed) {
    var plain = typed.strip();
    var folded = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return new Personal(plain, new Digest(digest.of(folded)));
  }
}
