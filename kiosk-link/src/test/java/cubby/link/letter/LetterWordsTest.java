package cubby.link.letter;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.notice.SupportMatter;
import cubby.core.words.Language;
import cubby.core.words.Phrase;
import cubby.core.words.Words;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterWordsTest {
  private static final Pattern PARAMETER = Pattern.compile("\\{\\d}");

  private final LetterWords english = LetterWords.of(Language.ENGLISH);

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasTheSameKeys(Language language) {
    assertThat(LetterWords.of(language).keys()).isEqualTo(english.keys());
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageSaysTheSameThings(Language language) {
    var words = LetterWords.of(language);
    for (var key : english.keys()) {
      assertThat(parameters(words.raw(key))).as(key).isEqualTo(parameters(english.raw(key)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyBraceIsAPlaceToFill(Language language) {
    var words = LetterWords.of(language);
    for (var key : words.keys()) {
      assertThat(words.raw(key).replaceAll("\\{[0-3]}", "")).as(key).doesNotContain("{", "}");
    }
  }

  /// A letter that sends people to a button calls it by its name.
  @ParameterizedTest
  @EnumSource
  void buttonsAreCalledByTheirNames(Language language) {
    var screen = Words.of(language);
    assertThat(LetterWords.of(language).raw("reminder.forgotten"))
        .contains(screen.text(Phrase.HELP), screen.text(Phrase.NO_CODE));
  }

  @ParameterizedTest
  @EnumSource
  void aMomentCanBeTold(Language language) {
    var moment =
        DateTimeFormatter.ofPattern(LetterWords.of(language).raw("moment"), language.locale())
            .format(LocalDateTime.of(2025, 3, 17, 10, 5));
    assertThat(moment).contains("17", "2025", "10:05");
  }

  @ParameterizedTest
  @EnumSource
  void everyMatterHasItsWords(SupportMatter matter) {
    assertThat(english.raw(LetterWriter.key(matter))).isNotBlank();
    assertThat(english.raw(LetterWriter.key(matter) + ".do")).isNotBlank().endsWith(".");
  }

  @ParameterizedTest
  @EnumSource
  void noLineIsTooLongForATerminal(Language language) {
    var words = LetterWords.of(language);
    for (var key : words.keys()) {
      assertThat(words.raw(key).lines()).as(key).allMatch(line -> line.length() <= 200);
    }
  }

  private static Set<String> parameters(String text) {
    var found = new TreeSet<String>();
    PARAMETER.matcher(text).results().map(MatchResult::group).forEach(found::add);
    return found;
  }
}
