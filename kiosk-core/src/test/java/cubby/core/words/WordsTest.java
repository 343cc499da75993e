package cubby.core.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Cabinet.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

  @ParameterizedTest
  @EnumSource
  void everyBundleSaysEveryPhraseAndNothingElse(Language language) {
    var needed = new TreeSet<String>();
    for (var phrase : Phrase.values()) {
      if (phrase.counted()) {
        PluralForm.of(language).forEach(form -> needed.add(phrase.key() + form.suffix()));
      } else {
        needed.add(phrase.key());
      }
    }
    assertThat(Words.of(language).texts().keySet()).isEqualTo(needed);
  }

  @ParameterizedTest
  @EnumSource
  void everyBundleTakesTheSameParameters(Language language) {
    var english = Words.of(Language.ENGLISH).texts();
    Words.of(language)
        .texts()
        .forEach((key, text) -> {
          if (!saysItsNumberInWords(language, key)) {
            assertThat(parameters(text)).as(key).isEqualTo(parameters(english(english, key)));
          }
        });
  }

  /// "One more parcel" needs no figure, and Arabic has a word for two of anything; a form for
  /// several numbers, as the French one for 0 and 1, does.
  private static boolean saysItsNumberInWords(Language language, String key) {
    return PluralForm.of(language).stream()
        .filter(form -> key.endsWith(form.suffix()))
        .anyMatch(form ->
            LongStream.range(0, 1000).filter(n -> PluralForm.of(language, n) == form).count() == 1);
  }

  /// What English says of it, in whatever plural form.
  private static String english(Map<String, String> english, String key) {
    var dot = key.indexOf('.');
    return english.getOrDefault(
        dot < 0 ? key : key.substring(0, dot) + PluralForm.OTHER.suffix(), "");
  }

  @ParameterizedTest
  @EnumSource
  void everyBraceIsAPlaceToFill(Language language) {
    Words.of(language)
        .texts()
        .forEach((key, text) ->
            assertThat(text.replaceAll("\\{[0-2]}", "")).as(key).doesNotContain("{", "}"));
  }

  /// ResourceBundle takes the last of two, and says nothing.
  @ParameterizedTest
  @EnumSource
  void noKeyIsThereTwice(Language language) throws IOException {
    try (var bundle =
        Words.class.getResourceAsStream(
            "words_" + language.locale().getLanguage() + ".properties")) {
      var keys =
          new String(Objects.requireNonNull(bundle).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.contains("=") && !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf('=')))
              .toList();
      assertThat(keys).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aButtonIsCalledByItsName(Language language) {
    var words = Words.of(language);
    assertThat(words.text(Phrase.PRESS_DOOR_BODY)).contains(words.text(Phrase.TRY_AGAIN));
  }

  /// Else "?" may stand alone on a line.
  @Test
  void frenchMarksStayWithTheirWord() {
    assertThat(Words.of(Language.FRENCH).texts().values())
        .noneMatch(text -> text.matches(".*( [?:;»]|« ).*"));
  }

  @ParameterizedTest
  @EnumSource
  void textsAreCalm(Language language) {
    Words.of(language)
        .texts()
        .forEach((key, text) ->
            assertThat(text)
                .as(key)
                .isNotBlank()
                .isEqualTo(text.strip())
                .doesNotContain("!", "...", "'", "\"", "  "));
  }

  @Test
  void fillsParameters() {
    assertThat(Words.of(Language.ENGLISH).text(Phrase.OPENING_TITLE, "12"))
        .isEqualTo("Opening 12…");
  }

  @Test
  void takesWhatItIsGivenLiterally() {
    assertThat(Words.of(Language.ENGLISH).text(Phrase.OPENING_TITLE, "$1\\{0}"))
        .isEqualTo("Opening $1\\{0}…");
  }

  @Test
  void countsAsTheLanguageDoes() {
    var german = Words.of(Language.GERMAN);
    assertThat(german.counted(Phrase.TRIES_LEFT, 1)).isEqualTo("Sie haben noch einen Versuch.");
    assertThat(german.counted(Phrase.TRIES_LEFT, 3)).isEqualTo("Sie haben noch 3 Versuche.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FRENCH|0|Encore 0 essai.",
        "FRENCH|2|Encore 2 essais.",
        "SPANISH|1|Puede intentarlo una vez más.",
        "SPANISH|0|Puede intentarlo 0 veces más.",
        "ARABIC|2|بقيت لك محاولتان."
      })
  void saysHowManyTriesAreLeft(Language language, long count, String said) {
    assertThat(Words.of(language).counted(Phrase.TRIES_LEFT, count)).isEqualTo(said);
  }

  @Test
  void remainingTimeIsInTheDigitsOfTheKeys() {
    var before = Locale.getDefault(Locale.Category.FORMAT);
    try {
      Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Words.of(Language.ARABIC).remaining(Duration.ofSeconds(65))).isEqualTo("1:05");
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, before);
    }
  }

  @Test
  void countedPhrasesNeedNumber() {
    var english = Words.of(Language.ENGLISH);
    assertThatThrownBy(() -> english.text(Phrase.TRIES_LEFT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> english.counted(Phrase.BACK, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|1|1|1|the only door|die einzige Tür",
        "1|1|2|5|second from the top|zweite von oben",
        "1|2|1|5|left, at the top|links, oberste Tür",
        "1|2|2|5|left, second from the top|links, zweite von oben",
        "2|2|5|5|right, at the bottom|rechts, unterste Tür",
        "2|3|3|5|middle, third from the top|Mitte, dritte von oben",
        "3|3|4|5|right, second from the bottom|rechts, zweite von unten",
        "1|4|2|3|far left, second from the top|ganz links, zweite von oben",
        "2|4|1|3|second column from the left, at the top|zweite Spalte von links, oberste Tür",
        "3|4|1|3|second column from the right, at the top|zweite Spalte von rechts, oberste Tür",
        "4|4|1|3|far right, at the top|ganz rechts, oberste Tür",
        "3|5|1|3|middle, at the top|Mitte, oberste Tür",
        "1|2|10|20|left, 10. from the top|links, 10. von oben"
      })
  void saysWhereDoorIs(
      int column, int columns, int fromTop, int inColumn, String english, String german) {
    var place = new Place(column, columns, fromTop, inColumn, Cabinet.ByScreen.NO);
    assertThat(Words.of(Language.ENGLISH).place(place)).isEqualTo(english);
    assertThat(Words.of(Language.GERMAN).place(place)).isEqualTo(german);
  }

  @Test
  void saysWhereDoorIsByTheScreen() {
    var words = Words.of(Language.ENGLISH);
    assertThat(words.place(new Place(3, 5, 1, 2, Cabinet.ByScreen.BELOW)))
        .isEqualTo("right below this screen");
    assertThat(words.place(new Place(3, 5, 1, 2, Cabinet.ByScreen.ABOVE)))
        .isEqualTo("right above this screen");
  }

  @Test
  void remainingTimeIsNeverZeroTooEarly() {
    var words = Words.of(Language.ENGLISH);
    assertThat(words.remaining(Duration.ofSeconds(65))).isEqualTo("1:05");
    assertThat(words.remaining(Duration.ofMillis(1))).isEqualTo("0:01");
    assertThat(words.remaining(Duration.ZERO)).isEqualTo("0:00");
  }

  @Test
  void pseudoTextIsAtLeastTwoFifthsLonger() {
    var english = Words.of(Language.ENGLISH).texts();
    Words.pseudo()
        .texts()
        .forEach((key, text) -> {
          var plain = PARAMETER.matcher(english.getOrDefault(key, "")).replaceAll("");
          assertThat(PARAMETER.matcher(text).replaceAll("").length())
              .as(key)
              .isGreaterThanOrEqualTo((int) Math.ceil(plain.length() * 1.4));
          assertThat(parameters(text)).as(key).isEqualTo(parameters(english.getOrDefault(key, "")));
        });
  }

  private static Set<String> parameters(String text) {
    return PARAMETER
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void keysAreThePhrasesNames() {
    assertThat(Arrays.stream(Phrase.values()).map(Phrase::key))
        .allMatch(k -> k.matches("[a-z0-9-]+"));
  }
}
