package cubby.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.person.PinHash;
import cubby.core.text.SealedText;
import cubby.core.text.Secret;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What kiosks in the field have stored under the root key of 32 zero bytes. A change of code that
/// fails here would make them forget their codes, their people and their texts.
class StoredSecretsTest {

  private final KioskSecrets secrets =
      new KioskSecrets(
          RootKey.fromText("cubby root key 1: " + "A".repeat(43) + "=\n"), new SplittableRandom(1));

  /// Computed by another implementation of HMAC and HKDF.
  @Test
  void codesAreKnown() {
    assertThat(secrets.codeMacs().ofDigits("12345678").hex())
        .isEqualTo("bd115c229181302b2ec418554f47208df888d7e307388239ff9ee1d71cc506ed");
    assertThat(secrets.codeMacs().ofQr("AAAAAAAAAAAAAAAAAAAAAA").hex())
        .isEqualTo("a2eaac98c35ddbebec250e3001671c11cb69a179b1fd320df70483c74657457a");
  }

  /// Computed by another implementation of HMAC and HKDF.
  @Test
  void peopleAreKnown() {
    assertThat(secrets.personalTexts().of(" Ada@Example.org ").digest().hex())
        .isEqualTo("dc4238220ffe204e0acb683daa9ee10dab20a1a9a1c117c44f0166c1e6324e22");
  }

  @Test
  void textsOpen() {
    var sealed = new SealedText("AcFcAonsLQqRZ+yOZWVVDuqaIi+RuvvCbMv6T1fxQXz296iIbSjbzNzGhbo=");

    assertThat(secrets.textSealer().open(sealed, "texts/t1")).isEqualTo("ada@example.org");
  }

  @Test
  void pinsMatch() {
    var hash =
        new PinHash(
            "$argon2id$v=19$m=19456,t=2,p=1,keyid=ZTI3YzhhNGRhZmFjY2VjNQ$XlUy++6ik/gLyULukIbBcQ$+cctkcatOaYCYzRi+EVQg+jeKk6L4Sv7bstv8WDiURk");

    assertThat(secrets.pinHasher().matches(Optional.of(hash), new Secret("482915"))).isTrue();
  }
}
