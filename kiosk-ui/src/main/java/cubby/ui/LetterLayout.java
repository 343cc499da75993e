package cubby.ui;

import cubby.core.words.Language;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the keys of the keyboard on the screen type, in the order of a language's own keyboards, on
/// two pages: letters, and letters with accents; or Arabic letters, and Latin ones.
///
/// @param pages of four rows of ten
/// @param keys what the key to the other page shows, on each page
/// @param sticks whether the second page stays after a letter of it
record LetterLayout(List<List<String>> pages, List<String> keys, boolean sticks) {

  private static final String DIGITS = "1234567890";
  private static final String LATIN = "ab";
  private static final int ROW = 10;
  private static final int ROWS_OF_LETTERS = 3;

  private static final List<String> QWERTY =
      List.of(DIGITS, "qwertyuiop", "asdfghjkl-", "zxcvbnm._+");

  /// Without the row of digits: they are on the Latin page.
  private static final List<String> ARABIC =
      List.of("ءأإآؤئ-._،", "ضصثقفغعهخح", "شسيبلاتنمك", "رىةوزظطجدذ");

  /// Of all Latin languages: the names of a house's people are not all of its country.
  private static final String ACCENTED = "äöüßéèêëáàâãåæąçćčęíîïłñńóôőøśšúùûűýźżž";

  static LetterLayout of(Language language, LetterKeyboard.Kind kind) {
    return switch (language) {
      case ENGLISH -> latin(QWERTY, "éèêáóöüñçß");
      case GERMAN -> latin(List.of(DIGITS, "qwertzuiop", "asdfghjkl-", "yxcvbnm._+"), "äöüßéèêáàç");
      case FRENCH ->
          latin(List.of(DIGITS, "azertyuiop", "qsdfghjklm", "wxcvbn-._+"), "éèàçêâîôûùëïüœæÿ");
      case SPANISH -> latin(List.of(DIGITS, "qwertyuiop", "asdfghjklñ", "zxcvbnm-._"), "áéíóúü+");
      case POLISH -> latin(QWERTY, "ąćęłńóśźż");
      case ARABIC ->
          kind.spaces()
              ? new LetterLayout(List.of(ARABIC, QWERTY), List.of(LATIN, "ع"), true)
              : new LetterLayout(List.of(QWERTY, ARABIC), List.of("ع", LATIN), true);
    };
  }

  /// @param own the accented letters of the language, which come first
  private static LetterLayout latin(List<String> letters, String own) {
    var plain = String.join("", letters);
    var accented =
        (own + ACCENTED)
            .codePoints()
            .distinct()
            .filter(letter -> plain.indexOf(letter) < 0)
            .limit((long) ROWS_OF_LETTERS * ROW)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    var rows =
        IntStream.range(0, ROWS_OF_LETTERS)
            .mapToObj(row -> accented.substring(row * ROW, (row + 1) * ROW));
    var second = Stream.concat(Stream.of(DIGITS), rows).toList();
    return new LetterLayout(List.of(letters, second), List.of(own.substring(0, 2), LATIN), false);
  }
}
