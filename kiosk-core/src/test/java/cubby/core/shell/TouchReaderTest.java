package cubby.core.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.screen.Touch;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.RootKey;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TouchReaderTest {

  private final TouchReader reader =
      new TouchReader(new KioskSecrets(RootKey.fresh(new Random(1)), new Random(2)));

  @ParameterizedTest
  @MethodSource("anything")
  void anyTextIsReadCalmlyAndCutShort(String text) {
    var digits = (Input.DigitsEntered) reader.read(new Touch.DigitsEntered(1, text));
    var typed = (Input.TextEntered) reader.read(new Touch.TextEntered(1, text));
    var scanned = (Input.Scanned) reader.read(new Touch.Scanned(text));
    assertThat(digits.digits().plain().length()).isLessThanOrEqualTo(64);
    assertThat(typed.text().plain().length()).isLessThanOrEqualTo(512);
    assertThat(scanned.scan()).isInstanceOf(Scan.Unreadable.class);
  }

  @Test
  void aTelephoneNumberIsKnownAgainHoweverItIsWritten() {
    var typed = (Input.TextEntered) reader.read(new Touch.TextEntered(1, "0049 (0)30 123 45 67"));
    var announced = (Input.TextEntered) reader.read(new Touch.TextEntered(1, "+49301234567"));

    assertThat(typed.text()).isEqualTo(announced.text());
  }

  static String[] anything() {
    return new String[] {
      "", " ", "7".repeat(10_000), "\u0000\u0007\u001b[31m", "📦".repeat(300), "\ud800"
    };
  }
}
