package cubby.core.words;

import java.util.List;
import java.util.Locale;

/// The plural forms that the languages of Cubby tell apart, named as in Unicode's CLDR.
enum PluralForm {
  ONE,
  OTHER;

  /// The forms that a bundle of this language must have.
  static List<PluralForm> of(Language language) {
    return switch (language) {
      case ENGLISH, GERMAN -> List.of(ONE, OTHER);
    };
  }

  static PluralForm of(Language language, long count) {
    return switch (language) {
      case ENGLISH, GERMAN -> count == 1 ? ONE : OTHER;
    };
  }

  String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
