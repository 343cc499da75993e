package cubby.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.code.CodeMac;
import cubby.core.person.CourierNumber;
import cubby.core.person.SecondFactor;
import cubby.core.text.SealedText;
import cubby.core.text.Secret;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.pcollections.TreePVector;

/// Technicians' one-time codes (RFC 6238: HMAC-SHA-1, steps of 30 s, 6 digits, as every
/// authenticator app has them) and recovery codes. Any thread, if its randomness allows it.
public final class OneTimeCodes {

  /// Of a one-time code.
  public static final int DIGITS = 6;

  static final int STEP_SECONDS = SecondFactor.OneTimeCode.STEP_SECONDS;

  /// How many steps a phone's clock may be off, either way.
  private static final int STEPS_OFF = 1;

  /// RFC 4226, section 4, R6: as long as the hash.
  private static final int SECRET_BYTES = 20;

  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_DIGITS = 10;

  private final TextSealer sealer;
  private final CodeMacs macs;
  private final RandomGenerator random;

  OneTimeCodes(TextSealer sealer, CodeMacs macs, RandomGenerator random) {
    this.sealer = sealer;
    this.macs = macs;
    this.random = random;
  }

  /// What a new technician is given, to be shown once and not kept.
  ///
  /// @param uri for an authenticator app
  /// @param recovery in plain digits
  /// @param macs of the recovery codes, which the kiosk keeps
  public record Enrolment(
      String uri, List<Secret> recovery, SealedText secret, TreePVector<CodeMac> macs) {
    @Override
    public String toString() {
      return "Enrolment[…]";
    }
  }

  /// Makes a secret and recovery codes.
  ///
  /// @param issuer what the app shows: the kiosk's name. A colon in it is left out, since it ends
  ///   the issuer in the app's address.
  public Enrolment enrol(CourierNumber number, String issuer) {
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    var recovery =
        Stream.generate(this::recoveryCode)
            .distinct()
            .limit(RECOVERY_CODES)
            .map(Secret::new)
            .toList();
    return new Enrolment(
        uri(secret, number, issuer),
        recovery,
        sealer.seal(HexFormat.of().formatHex(secret), place(number)),
        TreePVector.from(recovery.stream().map(code -> macs.ofDigits(code.plain())).toList()));
  }

  /// The step whose code these digits are, if it is now or the one before or after it.
  ///
  /// @param after no step up to this one is good again
  /// @throws BrokenSeal if the secret is not this technician's
  public Optional<Integer> step(
      CourierNumber number, SealedText secret, Secret digits, Instant at, int after) {
    var key = HexFormat.of().parseHex(sealer.open(secret, place(number)));
    var now = SecondFactor.OneTimeCode.stepAt(at);
    var typed = digits.plain().getBytes(UTF_8);
    var found = Optional.<Integer>empty();
    for (var step = now - STEPS_OFF; step <= now + STEPS_OFF; step++) {
      if (MessageDigest.isEqual(code(key, step, DIGITS).getBytes(UTF_8), typed) && step > after) {
        found = Optional.of(step);
      }
    }
    return found;
  }

  /// What an authenticator app with this secret shows.
  public static String shownAt(Instant at, byte[] secret) {
    return code(secret, Math.floorDiv(at.getEpochSecond(), (long) STEP_SECONDS), DIGITS);
  }

  /// RFC 4226, section 5.3.
  static String code(byte[] key, long step, int digits) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var offset = hash[hash.length - 1] & 0xf;
      var number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
      return ("%0" + digits + "d").formatted(number % Math.powExact(10, digits));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-1", e);
    }
  }

  private static String place(CourierNumber number) {
    return "one-time codes of " + number.digits();
  }

  private static String uri(byte[] secret, CourierNumber number, String issuer) {
    var name = URLEncoder.encode(issuer.replace(":", ""), UTF_8).replace("+", "%20");
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(name, number.digits(), base32(secret), name);
  }

  /// RFC 4648, section 6, of a multiple of five bytes, which needs no padding.
  static String base32(byte[] bytes) {
    var text = new StringBuilder();
    for (var start = 0; start < bytes.length; start += 5) {
      var bits = 0L;
      for (var i = 0; i < 5; i++) {
        bits = (bits << 8) | (bytes[start + i] & 0xff);
      }
      for (var shift = 35; shift >= 0; shift -= 5) {
        text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt((int) (bits >> shift) & 0x1f));
      }
    }
    return text.toString();
  }

  private String recoveryCode() {
    return random
        .ints(RECOVERY_DIGITS, '0', '9' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
