package cubby.core.words;

import java.util.Locale;

/// The languages that Cubby speaks.
public enum Language {
  ENGLISH(Locale.ENGLISH, "English"),
  GERMAN(Locale.GERMAN, "Deutsch");

  private final Locale locale;
  private final String ownName;

  Language(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  public Locale locale() {
    return locale;
  }

  /// The language's name in itself, as it stands on its button.
  public String ownName() {
    return ownName;
  }

  /// The one to change to by the button on the first screen.
  public Language next() {
    return switch (this) {
      case ENGLISH -> GERMAN;
      case GERMAN -> ENGLISH;
    };
  }
}
