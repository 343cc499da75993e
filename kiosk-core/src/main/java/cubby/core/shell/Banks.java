package cubby.core.shell;

import cubby.core.kiosk.Limits;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.ReadId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// The kiosk's banks by their names. Owned by the loop's thread.
final class Banks {

  private final TreeMap<BankId, LockBank> banks = new TreeMap<>();
  private final MonotonicClock clock;
  private Set<BankId> attended = Set.of();

  Banks(List<LockBank> banks, MonotonicClock clock) {
    banks.forEach(bank -> this.banks.put(bank.id(), bank));
    this.clock = clock;
  }

  void pulse(BankId bank, Channel channel, PulseId pulse) {
    get(bank).pulse(pulse, channel, clock.now().plus(Limits.PULSE_LIFE));
  }

  void read(BankId bank, ReadId read) {
    get(bank).read(read);
  }

  /// Somebody stands before doors of these banks, and of no others.
  void attend(Set<BankId> now) {
    if (now.equals(attended)) {
      return;
    }
    banks.forEach((id, bank) -> {
      if (now.contains(id) != attended.contains(id)) {
        bank.attend(now.contains(id));
      }
    });
    attended = now;
  }

  private LockBank get(BankId id) {
    var bank = banks.get(id);
    if (bank == null) {
      throw new IllegalStateException("no bank " + id);
    }
    return bank;
  }
}
