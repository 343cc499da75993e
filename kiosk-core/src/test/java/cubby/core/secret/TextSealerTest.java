package cubby.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.text.SealedText;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSealerTest {

  private final TextSealer sealer = SeededSecrets.of(1).textSealer();

  @ParameterizedTest
  @ValueSource(strings = {"", "ada@example.org", "Grüße 📦", "\u0000\n"})
  void opensWhatItSealed(String text) {
    assertThat(sealer.open(sealer.seal(text, "texts/1"), "texts/1")).isEqualTo(text);
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    assertThat(sealer.seal("text", "here")).isNotEqualTo(sealer.seal("text", "here"));
  }

  @Test
  void doesNotOpenInAnotherPlace() {
    var sealed = sealer.seal("text", "texts/1");

    assertThatThrownBy(() -> sealer.open(sealed, "texts/2")).isInstanceOf(BrokenSeal.class);
  }

  @Test
  void doesNotOpenUnderAnotherKey() {
    var sealed = sealer.seal("text", "here");

    assertThatThrownBy(() -> SeededSecrets.of(2).textSealer().open(sealed, "here"))
        .isInstanceOf(BrokenSeal.class);
    assertThatThrownBy(() -> SeededSecrets.of(1).outboxSealer().open(sealed, "here"))
        .isInstanceOf(BrokenSeal.class);
  }

  @Test
  void noChangedByteGoesUnseen() {
    var bytes = Base64.getDecoder().decode(sealer.seal("text", "here").base64());
    for (int i = 0; i < bytes.length; i++) {
      var altered = bytes.clone();
      altered[i] ^= 1;
      var sealed = new SealedText(Base64.getEncoder().encodeToString(altered));

      assertThatThrownBy(() -> sealer.open(sealed, "here"))
          .as("byte %d", i)
          .isInstanceOf(BrokenSeal.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AQ==", "not base64!"})
  void anythingElseIsABrokenSeal(String garbage) {
    assertThatThrownBy(() -> sealer.open(new SealedText(garbage), "here"))
        .isInstanceOf(BrokenSeal.class);
  }
}
