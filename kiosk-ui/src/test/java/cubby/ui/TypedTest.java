package cubby.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {

  @Test
  void digitsTakeNothingElse() {
    var typed = Typed.digits(8);
    typed.addAll("2a0 4-8\n\u0000📦1");
    assertThat(typed.text()).isEqualTo("20481");
  }

  @Test
  void digitsOfAnyScriptAreDigits() {
    var typed = Typed.digits(8);
    typed.addAll("٢٠٤8");
    assertThat(typed.text()).isEqualTo("2048");
  }

  @Test
  void takesNoMoreThanItsLength() {
    var typed = Typed.digits(8);
    typed.addAll("7".repeat(10_000));
    assertThat(typed.text()).isEqualTo("77777777");
    assertThat(typed.isFull()).isTrue();
  }

  @Test
  void lineTakesVisibleCharactersOnly() {
    var typed = Typed.line(254);
    typed.addAll("ma\u0000ri\u202ea @\u200bex\nample.org");
    assertThat(typed.text()).isEqualTo("maria@example.org");
  }

  @Test
  void neverHoldsHalfCharacter() {
    var typed = Typed.line(3);
    typed.addAll("📦📦");
    assertThat(typed.text()).isEqualTo("📦");
    typed.deleteLast();
    assertThat(typed.isEmpty()).isTrue();
    typed.deleteLast();
    assertThat(typed.isEmpty()).isTrue();
  }

  @Test
  void isNotPrinted() {
    var typed = Typed.digits(8);
    typed.addAll("2048");
    assertThat(typed).hasToString("Typed[…]");
  }
}
