package cubby.core.words;

import java.util.List;
import java.util.Locale;

/// The plural forms that the languages of Cubby tell apart, for whole numbers: the cardinal
/// categories and rules of Unicode's CLDR 46 (`supplemental/plurals.xml`), with their names.
///
/// French and Spanish have a form for whole millions besides ("un million de colis"). Nothing at a
/// kiosk is counted that far.
enum PluralForm {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  /// The forms that a bundle of this language must have.
  static List<PluralForm> of(Language language) {
    return switch (language) {
      case ENGLISH, GERMAN, FRENCH, SPANISH -> List.of(ONE, OTHER);
      case POLISH -> List.of(ONE, FEW, MANY);
      case ARABIC -> List.of(ZERO, ONE, TWO, FEW, MANY, OTHER);
    };
  }

  /// @param count 0 or more
  static PluralForm of(Language language, long count) {
    return switch (language) {
      case ENGLISH, GERMAN, SPANISH -> count == 1 ? ONE : OTHER;
      case FRENCH -> count <= 1 ? ONE : OTHER;
      case POLISH -> polish(count);
      case ARABIC -> arabic(count);
    };
  }

  /// 1 paczka, 2 to 4 paczki, 5 to 21 paczek, 22 paczki …
  private static PluralForm polish(long count) {
    if (count == 1) {
      return ONE;
    }
    return within(count % 10, 2, 4) && !within(count % 100, 12, 14) ? FEW : MANY;
  }

  private static PluralForm arabic(long count) {
    if (count <= 2) {
      return count == 0 ? ZERO : count == 1 ? ONE : TWO;
    }
    if (within(count % 100, 3, 10)) {
      return FEW;
    }
    return within(count % 100, 11, 99) ? MANY : OTHER;
  }

  private static boolean within(long number, long least, long most) {
    return least <= number && number <= most;
  }

  String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
