package cubby.core.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.person.Carrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnLabelTest {

  @ParameterizedTest
  @CsvSource({
    "SR##, SR12, true",
    "SR##, sr12, true",
    "SR##, SR1, false",
    "SR##, SR123, false",
    "SR##, SR1A, false",
    "SR##, SR1٤, false",
    "SR*, SR, true",
    "SR*, SR9, true",
    "SR*, XSR9, false",
    "*DE, 12DE, true",
    "*DE, DE1, false",
    "A*A, A, false",
    "A*A, AA, true",
    "A#*#B, A12B, true",
    "A#*#B, A1B, false",
    "*, anything, true",
    "S.#, Sx1, false",
  })
  void fitsItsBarcodesAndNoOthers(String pattern, String barcode, boolean fits) {
    assertThat(label(pattern).fits(barcode)).isEqualTo(fits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "*A*"})
  void whatIsNoPatternIsRefused(String pattern) {
    assertThatThrownBy(() -> label(pattern)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPatternMayBeAsLongAsABarcodeAndNoLonger() {
    assertThat(label("A".repeat(80)).fits("a".repeat(80))).isTrue();
    assertThatThrownBy(() -> label("A".repeat(81))).isInstanceOf(IllegalArgumentException.class);
  }

  private static ReturnLabel label(String pattern) {
    return new ReturnLabel(new Carrier("Swift"), pattern);
  }
}
