package cubby.hal.lockbus;

import cubby.hal.contract.MonotonicTime;
import java.util.List;
import java.util.Optional;

/// Which bank is asked next, and when. Owned by the bus master, which says the rules. Asked between
/// any two exchanges, so without the comfort of streams.
final class PollSchedule {
  private final List<BankState> banks;

  PollSchedule(List<BankState> banks) {
    this.banks = banks;
  }

  /// The bank that has been due the longest.
  Optional<BankState> next(MonotonicTime now) {
    BankState next = null;
    var since = now;
    for (var bank : banks) {
      var dueAt = bank.dueAt();
      // Of equals, the first in the configuration wins.
      boolean isDue = next == null ? !dueAt.isAfter(since) : dueAt.isBefore(since);
      if (isDue && mayAsk(bank)) {
        next = bank;
        since = dueAt;
      }
    }
    return Optional.ofNullable(next);
  }

  /// When the first is due; `latest`, if none until then.
  MonotonicTime firstDue(MonotonicTime latest) {
    var first = latest;
    for (var bank : banks) {
      if (mayAsk(bank)) {
        first = first.orEarlier(bank.dueAt());
      }
    }
    return first;
  }

  /// Whether it may be asked at all, as things stand: no lost bank is while an attended one
  /// answers.
  boolean mayAsk(BankState bank) {
    return !bank.isLost() || banks.stream().noneMatch(BankState::isAwaited);
  }
}
