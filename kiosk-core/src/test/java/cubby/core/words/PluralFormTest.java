package cubby.core.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The samples of CLDR's `supplemental/plurals.xml` for whole numbers.
class PluralFormTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH|ONE|1",
        "ENGLISH|OTHER|0 2 3 16 100 1000",
        "GERMAN|ONE|1",
        "GERMAN|OTHER|0 2 16 100 1000",
        "SPANISH|ONE|1",
        "SPANISH|OTHER|0 2 16 100 1000",
        "FRENCH|ONE|0 1",
        "FRENCH|OTHER|2 3 17 100 1000",
        "POLISH|ONE|1",
        "POLISH|FEW|2 3 4 22 23 24 32 33 34 42 52 62 102 1002",
        "POLISH|MANY|0 5 6 11 12 13 14 19 20 21 25 31 100 101 111 112 113 114 1000 1012",
        "ARABIC|ZERO|0",
        "ARABIC|ONE|1",
        "ARABIC|TWO|2",
        "ARABIC|FEW|3 4 10 103 110 1003",
        "ARABIC|MANY|11 12 26 99 111 199 1011",
        "ARABIC|OTHER|100 101 102 200 201 202 300 1000"
      })
  void countsAsCldrDoes(Language language, PluralForm form, String counts) {
    for (var count : counts.split(" ", -1)) {
      assertThat(PluralForm.of(language, Long.parseLong(count))).as(count).isEqualTo(form);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFormIsOneThatABundleHasAndIsNeeded(Language language) {
    var met =
        LongStream.range(0, 1000)
            .mapToObj(count -> PluralForm.of(language, count))
            .distinct()
            .toList();
    assertThat(met).containsExactlyInAnyOrderElementsOf(PluralForm.of(language));
  }

  @Test
  void arabicTellsSixApart() {
    assertThat(PluralForm.of(Language.ARABIC)).isEqualTo(List.of(PluralForm.values()));
  }
}
