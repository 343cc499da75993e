package cubby.core.secret;

import cubby.core.cabinet.KioskProfile;
import cubby.core.code.CandidateCode;
import cubby.core.code.IssuedCode;
import cubby.core.text.SealedText;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Makes pickup codes, of which the core issues the first that is free, and opens them again for
/// the notice that carries them. Any thread, if its randomness allows it.
public final class CodeSmith {

  private static final String PLACE = "pickup code";
  private static final String BETWEEN = "\n";

  private final KioskProfile kiosk;
  private final CodeMacs macs;
  private final TextSealer sealer;
  private final RandomGenerator random;

  CodeSmith(KioskProfile kiosk, CodeMacs macs, TextSealer sealer, RandomGenerator random) {
    this.kiosk = kiosk;
    this.macs = macs;
    this.sealer = sealer;
    this.random = random;
  }

  /// New codes, drawn independently of each other: two may be the same.
  public List<CandidateCode> candidates(int count) {
    return Stream.generate(this::candidate).limit(count).toList();
  }

  /// The code in plain words.
  ///
  /// @throws BrokenSeal if it was not sealed by this kiosk
  public PickupCode open(SealedText sealed) {
    var parts = sealer.open(sealed, PLACE).split(BETWEEN, -1);
    return new PickupCode(parts[0], parts[1], parts[2]);
  }

  /// A code that somebody else has made and told the recipient (N3).
  ///
  /// @param check its check number
  /// @param qr the random part of its QR code; without one it opens by its digits alone
  /// @throws IllegalArgumentException if it is not of the form of this kiosk's codes
  public IssuedCode of(String code, String check, Optional<String> qr) {
    if (!isDigits(code, kiosk.codeLength()) || !isDigits(check, KioskProfile.CHECK_LENGTH)) {
      throw new IllegalArgumentException(
          "a code has %d digits here and a check number %d"
              .formatted(kiosk.codeLength(), KioskProfile.CHECK_LENGTH));
    }
    if (qr.isPresent() && !QrText.isSecret(qr.get())) {
      throw new IllegalArgumentException("the random part of a QR code has 22 characters");
    }
    return issued(code, check, qr.orElseGet(this::secret));
  }

  private CandidateCode candidate() {
    var code = digits(kiosk.codeLength());
    var check = digits(KioskProfile.CHECK_LENGTH);
    var secret = secret();
    var issued = issued(code, check, secret);
    var qrText = new QrText(kiosk.id(), kiosk.place(), secret).text();
    return new CandidateCode(issued, sealer.seal(String.join(BETWEEN, code, check, qrText), PLACE));
  }

  private IssuedCode issued(String code, String check, String secret) {
    return new IssuedCode(
        code.length(), macs.ofDigits(code), macs.ofDigits(code + check), macs.ofQr(secret));
  }

  private static boolean isDigits(String text, int length) {
    return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private String digits(int length) {
    return random
        .ints(length, '0', '9' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private String secret() {
    var bytes = new byte[QrText.SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
