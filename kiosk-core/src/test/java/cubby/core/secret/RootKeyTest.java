package cubby.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootKeyTest {

  private final RootKey key = RootKey.fresh(new SplittableRandom(1));

  @Test
  void everyPurposeHasAKeyOfItsOwn() {
    var keys =
        Arrays.stream(KeyPurpose.values())
            .map(purpose -> HexFormat.of().formatHex(key.derive(purpose, 32)))
            .toList();

    assertThat(keys).doesNotHaveDuplicates();
  }

  /// Computed by another implementation of RFC 5869. Whoever changes the derivation makes every
  /// kiosk in the field forget its codes and texts.
  @Test
  void derivationNeverChanges() {
    var zero = RootKey.fromText("cubby root key 1: " + "A".repeat(43) + "=\n");

    assertThat(HexFormat.of().formatHex(zero.derive(KeyPurpose.CODES, 32)))
        .isEqualTo("b4696a7f41d47735da1d0204b4c8bcbc7dff10909311699a0273e9780f0dabfa");
    assertThat(zero.id()).isEqualTo("e27c8a4dafaccec5");
  }

  @Test
  void anotherKeyHasAnotherId() {
    assertThat(RootKey.fresh(new SplittableRandom(2)).id()).isNotEqualTo(key.id());
  }

  @Test
  void isReadAsItWasWritten() {
    assertThat(RootKey.fromText(key.toText()).id()).isEqualTo(key.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "cubby root key 1: ", "cubby root key 1: AAAA", "cubby root key 1: ?"})
  void anythingElseIsNoRootKey(String text) {
    assertThatThrownBy(() -> RootKey.fromText(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void printsItsIdAlone() {
    assertThat(key).hasToString("RootKey[" + key.id() + "]");
  }
}
