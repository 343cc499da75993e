package cubby.sim.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTimeTest {
  @ParameterizedTest
  @CsvSource({
    "19200, 5, 2604166",
    "19200, 9, 4687500",
    "19200, 1, 520833",
    "9600, 5, 5208333",
    "9600, 1, 1041666",
    "115200, 1000000, 86805555555"
  })
  void isTenBitsAByte(int baud, int bytes, long nanos) {
    assertThat(new WireTime(baud).of(bytes)).isEqualTo(Duration.ofNanos(nanos));
  }

  @Test
  void needsABaudRate() {
    assertThatThrownBy(() -> new WireTime(0)).hasMessage("a line needs a baud rate, not 0");
  }
}
