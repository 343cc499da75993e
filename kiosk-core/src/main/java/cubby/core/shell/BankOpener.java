package cubby.core.shell;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.LockBank;
import java.util.List;
import java.util.function.Consumer;

/// Opens the lines to the lock boards. `events` may be told from any thread, and before this
/// returns.
@FunctionalInterface
public interface BankOpener {
  OpenBanks open(Consumer<BankEvent> events);

  /// @param closing ends the lines
  record OpenBanks(List<LockBank> banks, Runnable closing) {
    public OpenBanks {
      banks = List.copyOf(banks);
    }
  }
}
