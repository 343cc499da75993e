package cubby.hal.guard;

import cubby.hal.board.BoardTraits;
import cubby.hal.config.ChannelWiring;
import cubby.hal.contract.Channel;
import cubby.hal.pins.Mcp23017;

/// Driver of latches and switches on an MCP23017 expander, line `i2c:1`. Usually channels 1–8 have
/// their latches on GPA0–7, pins 0–7, and their door switches on GPB0–7, pins 8–15. A bank of more
/// has its switches on a second expander, which its wiring names.
public final class Mcp23017Pins extends PinDriver {
  private static final int PORT = 8;

  /// A switch to ground under a pull-up: low means closed.
  private static final BoardTraits TRAITS =
      BoardTraits.of(
              PORT,
              GuardTraits.BAUD,
              Mcp23017.FIRST_ADDRESS,
              Mcp23017.LAST_ADDRESS,
              0,
              GuardTraits.ON_TIME)
          .withMostChannels(Mcp23017.PINS);

  private static final PinPlan.PinTraits PINS =
      new PinPlan.PinTraits(
          Mcp23017.PINS - 1, TRAITS, PinPlan.Chip.ONE_AN_ADDRESS, Mcp23017Pins::usual);

  public Mcp23017Pins() {
    super("mcp23017", "i2c", PINS);
  }

  private static ChannelWiring usual(int channel) {
    return channel <= PORT
        ? new ChannelWiring(
            new Channel(channel),
            channel - 1,
            ChannelWiring.InputPoint.of(PORT + channel - 1),
            null)
        : new ChannelWiring(new Channel(channel), null, null, null);
  }
}
