package cubby.hal.guard;

import cubby.hal.board.BoardCodec;
import cubby.hal.config.BankOption;
import cubby.hal.config.BankSettings;
import java.time.Duration;
import java.util.Set;

/// What holds for every board of a guard.
final class GuardTraits {
  /// The highest that a line can be said to have: a pipe takes no time.
  static final int BAUD = 115_200;

  /// Solenoids for 12 V open in 300–500 ms.
  static final Duration ON_TIME = Duration.ofMillis(500);

  static final Set<BankOption> OPTIONS =
      Set.of(BankOption.WIRING, BankOption.ACTIVE_LOW, BankOption.PULL);

  private GuardTraits() {}

  static BoardCodec codec(int address, BankSettings bank, PinPlan.PinTraits pins) {
    var said = bank.latches().onTime();
    return new GuardCodec(address, PinPlan.of(address, bank, pins), said == null ? ON_TIME : said);
  }
}
