package cubby.hal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.contract.Channel;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void onTimeIsCappedAtASecond() {
    assertThat(bank(null, Duration.ofSeconds(1)).latches().onTime())
        .isEqualTo(Duration.ofSeconds(1));
    assertThatThrownBy(() -> bank(null, Duration.ofMillis(1001)))
        .hasMessage("onTime is 20 ms to 1000 ms, not 1001 ms");
  }

  @Test
  void levelsAreBits() {
    assertThatThrownBy(() -> bank(2, null)).hasMessage("closedIs is 0 or 1, not 2");
  }

  @Test
  void channelsAreSortedAndOnce() {
    var bank = BankSettings.of("left", "a", "d");
    assertThat(bank.withWired(List.of(new Channel(3), new Channel(1))).wired())
        .containsExactly(new Channel(1), new Channel(3));
    assertThatThrownBy(() -> bank.withWired(List.of(new Channel(3), new Channel(3))))
        .hasMessage("bank left: a channel is wired twice in [3, 3]");
    assertThatThrownBy(() -> bank.withWired(List.of()))
        .hasMessage("bank left: has no channel wired");
  }

  @Test
  void bankNeedsABusAndADriver() {
    assertThatThrownBy(() -> BankSettings.of("left", " ", "d"))
        .hasMessage("bank left: needs the name of its bus");
    assertThatThrownBy(() -> BankSettings.of("left", "a", ""))
        .hasMessage("bank left: needs a driver");
  }

  @Test
  void busNeedsANameALineAndASaneSpeed() {
    assertThatThrownBy(() -> BusSettings.of("", "serial:x")).hasMessage("a bus needs a name");
    assertThatThrownBy(() -> BusSettings.of("a", ""))
        .hasMessage("bus a: needs a line, like serial:/dev/ttyUSB0");
    assertThatThrownBy(() -> BusSettings.of("a", "serial:x").withBaud(7))
        .hasMessage("bus a: baud is 1200 to 115200, not 7");
    assertThatThrownBy(() -> new BusSettings("a", "serial:x", null, 0, null, null))
        .hasMessage("bus a: supplyLatches is 1 to 8, not 0");
  }

  @Test
  void debounceIsNoLongerThanAReadWaits() {
    assertThatThrownBy(() -> new DebounceSettings(null, Duration.ofSeconds(3), null))
        .hasMessage("debounce closed is 1 ms to 2000 ms, not 3000 ms");
  }

  private static BankSettings bank(@Nullable Integer closedIs, @Nullable Duration onTime) {
    return BankSettings.of("left", "a", "d")
        .withSensors(new SensorSettings(closedIs, null, null, DebounceSettings.DEFAULT))
        .withLatches(new LatchSettings(onTime, null));
  }
}
