package cubby.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.input.Scan;
import org.junit.jupiter.api.Test;

class ParcelNumbersTest {

  private final KioskSecrets secrets = SeededSecrets.of(1);
  private final ParcelNumbers numbers = secrets.parcelNumbers();

  @Test
  void areEasyToRead() {
    for (var i = 0; i < 100; i++) {
      assertThat(numbers.next().plain()).matches("CB[0-9A-HJKMNP-TV-Z]{12}");
    }
  }

  @Test
  void noTwoAreTheSame() {
    assertThat(numbers.next()).isNotEqualTo(numbers.next());
  }

  @Test
  void areBarcodesThatAreKnownAgain() {
    var number = numbers.next();

    assertThat(secrets.scanReader().read(number.plain())).isEqualTo(new Scan.Barcode(number));
  }
}
