package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.DoorState;
import cubby.hal.contract.MonotonicTime;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebouncedTest {
  /// Samples `O` and `C` 10 ms apart; a change counts after 20 ms. `?` is UNKNOWN.
  @ParameterizedTest
  @CsvSource({
    "C, ?",
    "CC, ?",
    "CCC, C",
    "CCCO, C",
    "CCCOO, C",
    "CCCOOO, O",
    "CCCOOCOOO, O",
    "CCCOOCOO, C",
    "CCCOCOCOC, C",
    "COCOCOCOC, ?",
    "CCCOOOCC, O",
    "CCCOOOCCC, C",
  })
  void countsAfterThreeInARow(String samples, char counts) {
    var at = new MonotonicTime(Long.MAX_VALUE);
    var state = new Debounced<>(DoorState.UNKNOWN, DoorState.UNKNOWN, at);
    for (int i = 0; i < samples.length(); i++) {
      at = at.plus(Duration.ofMillis(10));
      state = state.sample(state(samples.charAt(i)), at, Duration.ofMillis(20));
    }
    assertThat(state.stable()).isEqualTo(state(counts));
    assertThat(state.pending()).isEqualTo(state.seen() != state.stable());
  }

  private static DoorState state(char letter) {
    return switch (letter) {
      case 'O' -> DoorState.OPEN;
      case 'C' -> DoorState.CLOSED;
      default -> DoorState.UNKNOWN;
    };
  }
}
