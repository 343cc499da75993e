package cubby.hal.guard;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.BoardDriver;
import cubby.hal.board.BoardTraits;
import cubby.hal.config.BankOption;
import cubby.hal.config.BankSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.contract.Channel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Driver of latches and switches on the pins of one kind of chip, which a guard owns.
abstract sealed class PinDriver implements BoardDriver permits GpioPins, Mcp23017Pins {
  private final String name;
  private final String line;
  private final PinPlan.PinTraits pins;

  /// @param line the kind of line that leads to its guard
  PinDriver(String name, String line, PinPlan.PinTraits pins) {
    this.name = name;
    this.line = line;
    this.pins = pins;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final BoardTraits traits() {
    return pins.board();
  }

  /// Its own, and those over which a simulated guard is spoken to.
  @Override
  public final Set<String> lines() {
    return Set.of(line, "serial", "tcp");
  }

  @Override
  public final Set<BankOption> options() {
    return Set.of(BankOption.WIRING, BankOption.ACTIVE_LOW, BankOption.PULL);
  }

  @Override
  public final List<String> problems(BankSettings bank) {
    return PinCheck.problems(bank, pins);
  }

  @Override
  public final List<String> problemsBeside(BankSettings bank, BankSettings earlier) {
    return PinCheck.problemsBeside(bank, earlier, pins);
  }

  @Override
  public final Optional<ChannelWiring> wiring(BankSettings bank, Channel channel) {
    return Optional.of(PinPlan.wiring(bank, pins, channel));
  }

  @Override
  public final BoardCodec codec(int address, BankSettings bank) {
    var said = bank.latches().onTime();
    return new GuardCodec(
        address, PinPlan.of(address, bank, pins), said == null ? traits().onTime() : said);
  }
}
