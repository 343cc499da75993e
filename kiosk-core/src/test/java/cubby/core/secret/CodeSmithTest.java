package cubby.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.input.Scan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSmithTest {

  private final KioskSecrets secrets = SeededSecrets.of(1);
  private final CodeSmith smith =
      secrets.codeSmith(SeededSecrets.kiosk("berlin-7", "Main Street 12: left, 5 %", 8));

  @Test
  void codeIsKnownAgainByItsDigits() {
    var candidate = smith.candidates(1).getFirst();
    var code = smith.open(candidate.sealed());

    assertThat(code.code()).matches("[0-9]{8}");
    assertThat(code.check()).matches("[0-9]{4}");
    assertThat(secrets.codeMacs().ofDigits(code.code())).isEqualTo(candidate.issued().code());
    assertThat(secrets.codeMacs().ofDigits(code.code() + code.check()))
        .isEqualTo(candidate.issued().codeAndCheck());
  }

  @Test
  void codeIsKnownAgainByItsQrCode() {
    var candidate = smith.candidates(1).getFirst();
    var code = smith.open(candidate.sealed());

    assertThat(code.qrText()).startsWith("CUBBY1:berlin-7:Main%20Street%2012");
    assertThat(secrets.scanReader().read(code.qrText()))
        .isEqualTo(
            new Scan.PickupQr("berlin-7", "Main Street 12: left, 5 %", candidate.issued().qr()));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6, 12})
  void codesHaveTheLengthThatIsSet(int length) {
    var other = secrets.codeSmith(SeededSecrets.kiosk("k", "p", length));

    assertThat(other.candidates(20))
        .allSatisfy(c -> assertThat(other.open(c.sealed()).code()).hasSize(length));
  }

  @Test
  void everyDigitComesUpEverywhere() {
    var codes = smith.candidates(400).stream().map(c -> smith.open(c.sealed()).code()).toList();
    for (int place = 0; place < 8; place++) {
      var index = place;
      assertThat(codes.stream().map(code -> code.charAt(index)).distinct()).hasSize(10);
    }
  }

  @Test
  void candidatesDiffer() {
    assertThat(smith.candidates(50).stream().map(c -> c.issued().qr())).doesNotHaveDuplicates();
  }

  @Test
  void anotherKioskKnowsNoneOfThem() {
    var candidate = smith.candidates(1).getFirst();
    var stranger = SeededSecrets.of(2);
    var strange = stranger.codeSmith(SeededSecrets.kiosk("k", "p", 8));
    var digits = smith.open(candidate.sealed()).code();

    assertThat(stranger.codeMacs().ofDigits(digits)).isNotEqualTo(candidate.issued().code());
    assertThatThrownBy(() -> strange.open(candidate.sealed())).isInstanceOf(BrokenSeal.class);
  }

  @Test
  void nothingPrintsACode() {
    var candidate = smith.candidates(1).getFirst();
    var code = smith.open(candidate.sealed());

    assertThat(code.toString()).isEqualTo("PickupCode[…]");
    assertThat(candidate.toString())
        .doesNotContain(code.code(), candidate.sealed().base64(), candidate.issued().qr().hex());
  }
}
