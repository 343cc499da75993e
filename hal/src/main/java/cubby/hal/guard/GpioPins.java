package cubby.hal.guard;

import cubby.hal.board.BoardTraits;
import cubby.hal.config.ChannelWiring;
import cubby.hal.contract.Channel;
import cubby.hal.pins.Pins;

/// Driver of latches and switches on the pins of a GPIO chip, line `gpio:gpiochip0`. No pin is
/// usual for anything: the bank's wiring names them. Addresses only tell banks on one chip apart.
public final class GpioPins extends PinDriver {
  /// A switch to ground under a pull-up: low means closed.
  private static final BoardTraits TRAITS =
      BoardTraits.of(8, GuardTraits.BAUD, 0, 15, 0, GuardTraits.ON_TIME).withMostChannels(32);

  private static final PinPlan.PinTraits PINS =
      new PinPlan.PinTraits(
          Pins.LAST_PIN,
          TRAITS,
          PinPlan.Chip.ONE_FOR_ALL_BANKS,
          channel -> new ChannelWiring(new Channel(channel), null, null, null));

  public GpioPins() {
    super("gpio", "gpio", PINS);
  }
}
