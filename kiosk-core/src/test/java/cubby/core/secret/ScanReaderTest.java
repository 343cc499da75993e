package cubby.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.input.Scan;
import cubby.core.input.Scan.Unreadable;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanReaderTest {

  private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAA";

  private final KioskSecrets secrets = SeededSecrets.of(1);
  private final ScanReader reader = secrets.scanReader();

  @ParameterizedTest
  @ValueSource(strings = {"1Z999AA10123456784", " JD01 4600 \r\n", "abcd", "%+$/.-~"})
  void printableTextIsABarcode(String text) {
    assertThat(reader.read(text))
        .isEqualTo(new Scan.Barcode(secrets.personalTexts().of(text.strip())));
  }

  @Test
  void barcodeIsTheSameInUpperAndLowerCase() {
    var upper = (Scan.Barcode) reader.read("JD0146");
    var lower = (Scan.Barcode) reader.read("jd0146 ");

    assertThat(upper.tracking().digest()).isEqualTo(lower.tracking().digest());
    assertThat(upper.tracking().plain()).isEqualTo("JD0146");
  }

  @Test
  void qrCodeOfOursSaysWhereItBelongs() {
    assertThat(reader.read("CUBBY1:k%C3%B6ln-1:Am%20Dom:" + SECRET + "\r\n"))
        .isEqualTo(new Scan.PickupQr("köln-1", "Am Dom", secrets.codeMacs().ofQr(SECRET)));
  }

  @Test
  void capsLockDoesNotSpoilAQrCodeOfOurs() {
    assertThat(reader.read("cubby1:K%c3%b6LN-1:aM%20dOM:aBcDeFgHiJkLmNoPqRsT_-"))
        .isEqualTo(
            new Scan.PickupQr(
                "köln-1", "Am Dom", secrets.codeMacs().ofQr("AbCdEfGhIjKlMnOpQrSt_-")));
  }

  static Stream<String> garbage() {
    return Stream.of(
        "",
        " ",
        "\r\n",
        "abc",
        "x".repeat(81),
        "x".repeat(10_000),
        "JD01\u000046",
        "JD01\u001b[2J",
        "JD01\t46",
        "📦📦📦📦",
        "\ud83d\ud83d\ud83d\ud83d",
        "ÄÖÜß",
        "CUBBY1:",
        "CUBBY1:::",
        "CUBBY1:k:p",
        "CUBBY1:k:p:",
        "CUBBY1:k:p:short",
        "CUBBY1:k:p:" + SECRET + "A",
        "CUBBY1:k:p:" + SECRET.replace('A', '+'),
        "CUBBY1::p:" + SECRET,
        "CUBBY1:%zz:p:" + SECRET,
        "CUBBY1:k:%:" + SECRET,
        "CUBBY1:k:" + "p".repeat(10_000) + ":" + SECRET);
  }

  @ParameterizedTest
  @MethodSource("garbage")
  void anythingElseIsUnreadable(String text) {
    assertThat(reader.read(text)).isEqualTo(new Unreadable());
  }

  @Test
  void noTextIsTooStrange() {
    var random = new SplittableRandom(1);
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder(random.nextBoolean() ? "CUBBY1:" : "");
      for (int i = random.nextInt(120); i > 0; i--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
      }

      assertThat(reader.read(text.toString())).as("round %d", round).isNotNull();
      assertThat(secrets.codeMacs().ofDigits(text.toString())).isNotNull();
    }
  }
}
