package cubby.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

  private final RootKey root = RootKey.fresh(new SplittableRandom(1));
  private final KioskSecrets secrets = new KioskSecrets(root, new SplittableRandom(2));
  private final SigningKey key = SigningKey.fresh(new SecureRandom());

  @Test
  void itsSignatureIsKnown() {
    assertThat(key.verifies("text", key.sign("text"))).isTrue();
  }

  @Test
  void anotherTextOrKeyIsNot() {
    var signature = key.sign("text");

    assertThat(key.verifies("other", signature)).isFalse();
    assertThat(SigningKey.fresh(new SecureRandom()).verifies("text", signature)).isFalse();
    assertThat(key.verifies("text", "")).isFalse();
    assertThat(key.verifies("text", "not base64!")).isFalse();
  }

  @Test
  void isReadAsItWasWritten() {
    var read = SigningKey.fromText(key.toText(root, secrets), root, secrets);

    assertThat(read.fingerprint()).isEqualTo(key.fingerprint());
    assertThat(key.verifies("text", read.sign("text"))).isTrue();
  }

  @Test
  void belongsToItsRootKey() {
    var text = key.toText(root, secrets);
    var other = RootKey.fresh(new SplittableRandom(3));

    assertThatThrownBy(() -> SigningKey.fromText(text, other, secrets))
        .isInstanceOf(BrokenSeal.class);
  }

  @Test
  void anythingElseIsNoSigningKey() {
    assertThatThrownBy(() -> SigningKey.fromText("", root, secrets))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
