package cubby.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.person.PinHash;
import cubby.core.text.Secret;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Hashes and checks PINs: Argon2id with the kiosk's key as its secret, since the few digits of a
/// PIN alone would be found out by whoever copied the journal. Takes tens of milliseconds and 19
/// MiB: never on the kiosk's loop. Any thread, if its randomness allows it.
public final class PinHasher {

  /// Memory, passes and lanes of the OWASP Password Storage Cheat Sheet.
  private static final Cost COST = new Cost(19 * 1024, 2, 1);

  /// What is stored may ask for more than this program does, within reason.
  private static final Cost COST_MAX = new Cost(256 * 1024, 10, 8);

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3}),keyid=[A-Za-z0-9+/]{1,44}"
              + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{22,86})");

  private final byte[] secret;
  private final String keyId;
  private final RandomGenerator random;

  /// The cost of one hash.
  ///
  /// @param memoryKib in KiB
  private record Cost(int memoryKib, int passes, int lanes) {
    boolean within(Cost most) {
      return memoryKib <= most.memoryKib && passes <= most.passes && lanes <= most.lanes;
    }
  }

  PinHasher(byte[] secret, String keyId, RandomGenerator random) {
    this.secret = secret.clone();
    this.keyId = keyId;
    this.random = random;
  }

  public PinHash hash(Secret pin) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    var hash = argon2id(pin, salt, COST, HASH_BYTES);
    return new PinHash(
        "$argon2id$v=19$m=%d,t=%d,p=%d,keyid=%s$%s$%s"
            .formatted(
                COST.memoryKib,
                COST.passes,
                COST.lanes,
                encode(keyId.getBytes(UTF_8)),
                encode(salt),
                encode(hash)));
  }

  /// Whether this is the PIN. Without a hash, since nobody has that number, the same work is done
  /// and the answer is no.
  ///
  /// @throws IllegalArgumentException if the hash is not one of ours
  public boolean matches(Optional<PinHash> hash, Secret pin) {
    if (hash.isEmpty()) {
      argon2id(pin, new byte[SALT_BYTES], COST, HASH_BYTES);
      return false;
    }
    var parts = PHC.matcher(hash.get().phc());
    if (!parts.matches()) {
      throw new IllegalArgumentException("this is not a PIN's hash of ours");
    }
    var cost = cost(parts);
    if (!cost.within(COST_MAX)) {
      throw new IllegalArgumentException("this PIN's hash would cost " + cost);
    }
    var expected = decode(parts.group(5));
    var actual = argon2id(pin, decode(parts.group(4)), cost, expected.length);
    return MessageDigest.isEqual(expected, actual);
  }

  private static Cost cost(MatchResult parts) {
    return new Cost(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  private byte[] argon2id(Secret pin, byte[] salt, Cost cost, int bytes) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKib)
            .withIterations(cost.passes)
            .withParallelism(cost.lanes)
            .withSecret(secret)
            .withSalt(salt)
            .build());
    var hash = new byte[bytes];
    generator.generateBytes(pin.plain().getBytes(UTF_8), hash);
    return hash;
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decode(String text) {
    return Base64.getDecoder().decode(text);
  }
}
