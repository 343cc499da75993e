package cubby.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.command.PinEntry.Typed;
import cubby.core.person.CourierNumber;
import cubby.core.text.Secret;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinEntryTest {
  private static final CourierNumber NUMBER = new CourierNumber("471108");

  private final List<String> prompts = new ArrayList<>();

  @Test
  void aPinTypedTwiceAlikeIsTaken() {
    assertThat(atTerminal("470815", "470815")).isEqualTo(new Typed.Fit(new Secret("470815")));
    assertThat(prompts)
        .containsExactly("PIN for number 471108, 6 to 12 digits: ", "The same PIN again: ");
  }

  @Test
  void aSlipMayBeMendedTwice() {
    assertThat(atTerminal("470815", "470816", "470815", "1", "470815", "470815"))
        .isEqualTo(new Typed.Fit(new Secret("470815")));
    assertThat(atTerminal("470815", "1", "470815", "2", "470815", "3", "470815", "470815"))
        .isInstanceOf(Typed.Unfit.class);
  }

  @Test
  void anEasyPinIsRefusedAtOnce() {
    assertThat(atTerminal("0000")).isInstanceOf(Typed.Unfit.class);
    assertThat(prompts).hasSize(1);
  }

  @Test
  void theEndOfInputIsNoPin() {
    assertThat(atTerminal()).isEqualTo(new Typed.Unfit("There was no PIN: nothing was changed."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"135724", "258079", "470815", "12344321", "314159265358"})
  void aPinThatIsHardEnoughIsTaken(String pin) {
    assertThat(PinRule.objection(pin, NUMBER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000000",
        "111111",
        "123456",
        "654321",
        "012345",
        "987654",
        "567890",
        "123456789012",
        "121212",
        "123123",
        "471108"
      })
  void aPinThatIsTooEasyIsRefused(String pin) {
    assertThat(PinRule.objection(pin, NUMBER)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "13572",
        "1357913579135",
        "13 572",
        "abcdef",
        "١٣٥٧٢٤",
        "135\u0000572",
        "🎉🎉🎉🎉🎉🎉"
      })
  void whatIsNoPinIsRefused(String pin) {
    assertThat(PinRule.objection(pin, NUMBER)).isPresent();
  }

  /// What comes of typing this, line by line, and then ending the input.
  private Typed atTerminal(String... lines) {
    Deque<String> left = new ArrayDeque<>(Arrays.asList(lines));
    PinEntry.Terminal terminal =
        prompt -> {
          prompts.add(prompt);
          var line = left.poll();
          return line == null ? null : line.toCharArray();
        };
    return new PinEntry(Optional.of(terminal), InputStream.nullInputStream()).ask(NUMBER);
  }
}
