package cubby.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.contract.Channel;
import org.junit.jupiter.api.Test;

class ConvertersTest {
  private final Converters.Wiring wiring = new Converters.Wiring();

  @Test
  void wiringNamesOutputAndInputs() {
    assertThat(wiring.convert("3:output=2,door=4,occupancy=5"))
        .isEqualTo(new ChannelWiring(new Channel(3), 2, InputPoint.of(4), InputPoint.of(5)));
    assertThat(wiring.convert("3:occupancy=5"))
        .isEqualTo(new ChannelWiring(new Channel(3), null, null, InputPoint.of(5)));
  }

  @Test
  void anInputOfAnotherBoardIsWrittenAsInTheConfiguration() {
    assertThat(wiring.convert("3:output=2,door=7/4,occupancy=9/5"))
        .isEqualTo(
            new ChannelWiring(new Channel(3), 2, new InputPoint(7, 4), new InputPoint(9, 5)));
  }
}
