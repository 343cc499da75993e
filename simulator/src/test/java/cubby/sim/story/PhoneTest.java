package cubby.sim.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTest {

  /// RFC 6238, appendix B, the last six of its eight digits; the secret is its ASCII text in base
  /// 32.
  @ParameterizedTest
  @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
  void showsWhatTheStandardSays(long second, String code) {
    var phone = new Phone("otpauth://totp/K1:90?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=K1");

    assertThat(phone.code(Instant.ofEpochSecond(second))).isEqualTo(code);
  }
}
