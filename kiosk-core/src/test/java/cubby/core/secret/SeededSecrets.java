package cubby.core.secret;

import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.Support;
import cubby.core.words.Language;
import java.util.SplittableRandom;

/// Secrets of kiosks that never were.
final class SeededSecrets {
  private SeededSecrets() {}

  static KioskSecrets of(long seed) {
    var random = new SplittableRandom(seed);
    return new KioskSecrets(RootKey.fresh(random), random);
  }

  static KioskProfile kiosk(String id, String place, int codeLength) {
    return new KioskProfile(
        id,
        "Kiosk",
        place,
        0,
        0,
        Language.ENGLISH,
        new Support("support@example.org", "+49 30 1234", "Mon–Fri 9–17"),
        codeLength);
  }
}
