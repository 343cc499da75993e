package cubby.core.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.person.CourierNumber;
import cubby.core.text.Secret;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M1: one-time codes")
class OneTimeCodesTest {

  private static final CourierNumber NUMBER = new CourierNumber("90");
  private static final byte[] RFC_KEY = "12345678901234567890".getBytes(US_ASCII);

  private final KioskSecrets secrets =
      new KioskSecrets(RootKey.fresh(new Random(1)), new Random(2));
  private final OneTimeCodes codes = secrets.oneTimeCodes();
  private final OneTimeCodes.Enrolment enrolled = codes.enrol(NUMBER, "kiosk 1");
  private final Instant now = Instant.parse("2027-03-01T09:00:15Z");
  private final int step = (int) (now.getEpochSecond() / OneTimeCodes.STEP_SECONDS);

  /// RFC 6238, appendix B, the column for SHA-1.
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void areThoseOfTheStandard(long seconds, String code) {
    assertThat(OneTimeCodes.code(RFC_KEY, seconds / 30, 8)).isEqualTo(code);
  }

  /// RFC 4648, section 10.
  @Test
  void secretsAreWrittenInBase32() {
    assertThat(OneTimeCodes.base32("fooba".getBytes(US_ASCII))).isEqualTo("MZXW6YTB");
    assertThat(OneTimeCodes.base32(RFC_KEY)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }

  @ParameterizedTest
  @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
  void aPhonesClockMayBeOneStepOff(int off, boolean good) {
    var found = codes.step(NUMBER, enrolled.secret(), code(step + off), now, 0);

    assertThat(found.isPresent()).isEqualTo(good);
    found.ifPresent(used -> assertThat(used).isEqualTo(step + off));
  }

  @Test
  void noStepIsGoodTwice() {
    assertThat(codes.step(NUMBER, enrolled.secret(), code(step), now, step)).isEmpty();
    assertThat(codes.step(NUMBER, enrolled.secret(), code(step - 1), now, step)).isEmpty();
    assertThat(codes.step(NUMBER, enrolled.secret(), code(step + 1), now, step)).contains(step + 1);
  }

  @Test
  void aSecretIsOneTechniciansAndNobodyElses() {
    var other = new CourierNumber("91");

    assertThatThrownBy(() -> codes.step(other, enrolled.secret(), code(step), now, 0))
        .isInstanceOf(BrokenSeal.class);
  }

  @Test
  void anEnrolmentShowsTenRecoveryCodesAndKeepsTheirMacs() {
    assertThat(enrolled.recovery()).hasSize(10).doesNotHaveDuplicates();
    assertThat(enrolled.macs())
        .containsExactlyElementsOf(
            enrolled.recovery().stream()
                .map(code -> secrets.codeMacs().ofDigits(code.plain()))
                .toList());
    assertThat(enrolled.uri()).startsWith("otpauth://totp/kiosk%201:90?secret=");
    assertThat(enrolled.toString()).doesNotContain(enrolled.recovery().getFirst().plain());
  }

  /// As an authenticator app makes it, from what the URI tells.
  private Secret code(int at) {
    var base32 = enrolled.uri().replaceAll(".*secret=([A-Z2-7]+).*", "$1");
    var key = new byte[base32.length() * 5 / 8];
    var bits = 0L;
    for (var i = 0; i < base32.length(); i++) {
      bits = (bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
      if (i % 8 == 7) {
        for (var byteNumber = 0; byteNumber < 5; byteNumber++) {
          key[i / 8 * 5 + byteNumber] = (byte) (bits >> (8 * (4 - byteNumber)));
        }
        bits = 0;
      }
    }
    return new Secret(OneTimeCodes.code(key, at, OneTimeCodes.DIGITS));
  }
}
