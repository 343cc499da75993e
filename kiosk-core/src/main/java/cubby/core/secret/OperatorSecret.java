package cubby.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.text.Secret;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/// The secret half of an operator's key, with which backups are opened. Its file is sealed with a
/// passphrase (Argon2id, then AES-256-GCM), and is kept away from every kiosk. Immutable; any
/// thread.
public final class OperatorSecret {

  /// Second choice of RFC 9106, section 4: half a second on a small computer, for each guess.
  private static final int MEMORY_KIB = 64 * 1024;

  private static final int PASSES = 3;
  private static final int LANES = 4;
  private static final int SALT_BYTES = 16;

  private static final Pattern SEALED =
      Pattern.compile("cubby operator secret 1, argon2id ([A-Za-z0-9+/=]{24}): ([A-Za-z0-9+/=]+)");

  private final byte[] bytes;
  private final OperatorKey open;

  private OperatorSecret(byte[] bytes) {
    this.bytes = bytes.clone();
    this.open =
        new OperatorKey(new X25519PrivateKeyParameters(bytes).generatePublicKey().getEncoded());
  }

  /// @param random a [java.security.SecureRandom], save in a test
  public static OperatorSecret fresh(RandomGenerator random) {
    var bytes = new byte[X25519PrivateKeyParameters.KEY_SIZE];
    random.nextBytes(bytes);
    return new OperatorSecret(bytes);
  }

  /// The half that may be known.
  public OperatorKey open() {
    return open;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /// Its file: the public half to read, the secret one sealed and bound to it.
  public String toText(Secret passphrase, RandomGenerator random) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    var sealed = sealer(passphrase, salt, random).seal(bytes, open.toText());
    return open.toText()
        + "cubby operator secret 1, argon2id %s: %s\n".formatted(encode(salt), encode(sealed));
  }

  /// @throws IllegalArgumentException if this is not the text of an operator's secret
  /// @throws BrokenSeal if the passphrase is another one, or the text was altered
  public static OperatorSecret fromText(String text, Secret passphrase) {
    var lines = text.lines().toList();
    var sealed = lines.size() == 2 ? SEALED.matcher(lines.get(1)) : SEALED.matcher("");
    if (!sealed.matches()) {
      throw new IllegalArgumentException("not an operator's secret");
    }
    var open = OperatorKey.fromText(lines.get(0));
    var salt = Base64.getDecoder().decode(sealed.group(1));
    var secret =
        new OperatorSecret(
            sealer(passphrase, salt, RandomGenerator.getDefault())
                .open(Base64.getDecoder().decode(sealed.group(2)), open.toText()));
    if (!secret.open.equals(open)) {
      throw new BrokenSeal("the secret half is that of another operator's key");
    }
    return secret;
  }

  private static Sealer sealer(Secret passphrase, byte[] salt, RandomGenerator random) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(LANES)
            .withSalt(salt)
            .build());
    var key = new byte[32];
    generator.generateBytes(passphrase.plain().getBytes(UTF_8), key);
    return new Sealer(new SecretKeySpec(key, "AES"), random);
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "OperatorSecret[" + open.fingerprint() + "]";
  }
}
