package cubby.core.secret;

import cubby.core.cabinet.KioskProfile;
import cubby.core.code.CandidateCode;
import cubby.core.code.IssuedCode;
import cubby.core.text.SealedText;
import java.util.Base64;
import java.util.List;
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

  private CandidateCode candidate() {
    var code = digits(kiosk.codeLength());
    var check = digits(KioskProfile.CHECK_LENGTH);
    var secret = secret();
    var issued =
        new IssuedCode(macs.ofDigits(code), macs.ofDigits(code + check), macs.ofQr(secret));
    var qrText = new QrText(kiosk.id(), kiosk.place(), secret).text();
    return new CandidateCode(issued, sealer.seal(String.join(BETWEEN, code, check, qrText), PLACE));
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
