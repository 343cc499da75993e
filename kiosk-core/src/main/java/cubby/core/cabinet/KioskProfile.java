package cubby.core.cabinet;

import cubby.core.words.Language;
import java.util.List;

/// What the kiosk says of itself.
///
/// @param id stable and unique for its operator; part of every QR code
/// @param place where it stands, as one would tell a person
/// @param latitude degrees north, WGS 84
/// @param longitude degrees east, WGS 84
/// @param language of the first screen, and of letters to support
/// @param languages that it offers, in the order in which they are offered; `language` is one
/// @param codeLength digits of a pickup code, 6–12 in a configuration
public record KioskProfile(
    String id,
    String name,
    String place,
    double latitude,
    double longitude,
    Language language,
    List<Language> languages,
    Support support,
    int codeLength) {

  /// Digits of the check number that every notice carries besides the code (G1).
  public static final int CHECK_LENGTH = 4;

  public KioskProfile {
    languages = List.copyOf(languages);
    if (!languages.contains(language)) {
      throw new IllegalArgumentException(language + " is not among " + languages);
    }
  }

  /// A kiosk that offers every language.
  public KioskProfile(
      String id,
      String name,
      String place,
      double latitude,
      double longitude,
      Language language,
      Support support,
      int codeLength) {
    this(
        id,
        name,
        place,
        latitude,
        longitude,
        language,
        List.of(Language.values()),
        support,
        codeLength);
  }
}
