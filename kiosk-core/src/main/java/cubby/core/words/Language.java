package cubby.core.words;

import java.util.Locale;

/// The languages that Cubby speaks, in the order in which it offers them where nobody has said
/// otherwise.
public enum Language {
  ENGLISH("en", "English"),
  GERMAN("de", "Deutsch"),
  FRENCH("fr", "Français"),
  SPANISH("es", "Español"),
  POLISH("pl", "Polski"),
  ARABIC("ar", "العربية");

  private final Locale locale;
  private final String ownName;

  Language(String code, String ownName) {
    this.locale = Locale.of(code);
    this.ownName = ownName;
  }

  /// Without a country: its digits are 0 to 9 in every language, as on the keys and in codes.
  public Locale locale() {
    return locale;
  }

  /// The language's name in itself, as it stands on its button.
  public String ownName() {
    return ownName;
  }

  public boolean rightToLeft() {
    return this == ARABIC;
  }
}
