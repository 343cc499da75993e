package cubby.app.config;

import static java.util.Objects.requireNonNull;

import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.contract.Channel;
import org.jspecify.annotations.Nullable;

/// What the file says of what one channel of a bank is wired to.
record WiringPart(
    Section at,
    @Nullable Integer channel,
    @Nullable Integer output,
    @Nullable InputPoint door,
    @Nullable InputPoint occupancy) {
  private static final WholeNumber OUTPUT = new WholeNumber(0, 255);

  static WiringPart read(Section at) {
    var channel = at.required("channel", new WholeNumber(1, BankPart.CHANNELS_MAX));
    var output = at.optional("output", OUTPUT);
    var door = at.optional("door", new InputForm());
    var occupancy = at.optional("occupancy", new InputForm());
    at.close();
    return new WiringPart(at, channel, output, door, occupancy);
  }

  /// Once there are no faults.
  ChannelWiring settings() {
    return new ChannelWiring(new Channel(requireNonNull(channel)), output, door, occupancy);
  }
}
