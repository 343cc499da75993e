package cubby.app.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KEYS =
      List.of("id", "name", "code-length", "reach-mm", "telephone", "column", "channel");

  @ParameterizedTest
  @CsvSource({
    "nmae,name",
    "Name,name",
    "names,name",
    "code_length,code-length",
    "codelength,code-length",
    "code-lenght,code-length",
    "reach,reach-mm",
    "telefone,telephone",
    "colum,column",
    "chanel,channel"
  })
  void findsWhatWasMeant(String typed, String meant) {
    assertThat(Nearest.to(typed, KEYS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"colour", "x", "address", "''", "identification", "namespace-of-the-kiosk"})
  void doesNotGuessWhenItIsAnotherWord(String typed) {
    assertThat(Nearest.to(typed, KEYS)).isEmpty();
  }

  @Test
  void oneLetterIsNeverMeantForAnother() {
    assertThat(Nearest.to("C", List.of("A", "B"))).isEmpty();
  }

  @Test
  void swappedNeighboursAreOneSlip() {
    assertThat(Nearest.slips("abcd", "abdc")).isEqualTo(1);
    assertThat(Nearest.slips("abcd", "")).isEqualTo(4);
    assertThat(Nearest.slips("kitten", "sitting")).isEqualTo(3);
  }
}
