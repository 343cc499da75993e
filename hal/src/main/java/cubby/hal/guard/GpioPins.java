package cubby.hal.guard;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.BoardDriver;
import cubby.hal.board.BoardTraits;
import cubby.hal.config.BankOption;
import cubby.hal.config.BankSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.contract.Channel;
import cubby.hal.pins.Pins;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Driver of latches and switches on the pins of a GPIO chip, line `gpio:gpiochip0`. No pin is
/// usual for anything: the bank's wiring names them. Addresses only tell banks on one chip apart.
public final class GpioPins implements BoardDriver {
  /// A switch to ground under a pull-up: low means closed.
  private static final BoardTraits TRAITS =
      BoardTraits.of(8, GuardTraits.BAUD, 0, 15, 0, GuardTraits.ON_TIME).withMostChannels(32);

  private static final PinPlan.PinTraits PINS =
      new PinPlan.PinTraits(
          Pins.LAST_PIN,
          TRAITS,
          PinPlan.Chip.ONE_FOR_ALL_BANKS,
          channel -> new ChannelWiring(new Channel(channel), null, null, null));

  @Override
  public String name() {
    return "gpio";
  }

  @Override
  public BoardTraits traits() {
    return TRAITS;
  }

  /// Its own, and those over which a simulated guard is spoken to.
  @Override
  public Set<String> lines() {
    return Set.of("gpio", "serial", "tcp");
  }

  @Override
  public Set<BankOption> options() {
    return GuardTraits.OPTIONS;
  }

  @Override
  public List<String> problems(BankSettings bank) {
    return PinCheck.problems(bank, PINS);
  }

  @Override
  public List<String> problemsBeside(BankSettings bank, BankSettings earlier) {
    return PinCheck.problemsBeside(bank, earlier, PINS);
  }

  @Override
  public Optional<ChannelWiring> wiring(BankSettings bank, Channel channel) {
    return Optional.of(PinPlan.wiring(bank, PINS, channel));
  }

  @Override
  public BoardCodec codec(int address, BankSettings bank) {
    return GuardTraits.codec(address, bank, PINS);
  }
}
