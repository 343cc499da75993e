package cubby.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.person.PinHash;
import cubby.core.text.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinHasherTest {

  private static final Secret PIN = new Secret("482915");

  // Hashing is slow on purpose.
  private static final PinHasher HASHER = SeededSecrets.of(1).pinHasher();
  private static final PinHash HASH = HASHER.hash(PIN);

  @Test
  void theRightPinMatches() {
    assertThat(HASHER.matches(Optional.of(HASH), PIN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "482916", "48291", "4829150", "📦", "482915 "})
  void noOtherMatches(String pin) {
    assertThat(HASHER.matches(Optional.of(HASH), new Secret(pin))).isFalse();
  }

  @Test
  void samePinHasAnotherHashEachTime() {
    assertThat(HASHER.hash(PIN)).isNotEqualTo(HASH);
  }

  @Test
  void withoutTheKiosksKeyNoPinMatches() {
    assertThat(SeededSecrets.of(2).pinHasher().matches(Optional.of(HASH), PIN)).isFalse();
  }

  @Test
  void aNumberThatNobodyHasMatchesNothing() {
    assertThat(HASHER.matches(Optional.empty(), PIN)).isFalse();
  }

  @Test
  void costIsThatOfTheRecommendation() {
    assertThat(HASH.phc()).startsWith("$argon2id$v=19$m=19456,t=2,p=1,keyid=");
    assertThat(HASH).hasToString("PinHash[…]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$argon2i$v=19$m=19456,t=2,p=1,keyid=AA$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=9999999,t=2,p=1,keyid=AA$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA"
      })
  void whatIsNoHashOfOursIsRefused(String phc) {
    assertThatThrownBy(() -> HASHER.matches(Optional.of(new PinHash(phc)), PIN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
