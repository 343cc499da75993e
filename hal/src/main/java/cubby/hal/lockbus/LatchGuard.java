package cubby.hal.lockbus;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/// When a latch may be energised: after its rest, and within what the supply can feed. Owned by the
/// bus master; outlives the line, since a latch does not stop when a cable is pulled.
final class LatchGuard {
  private final int supplyLatches;
  private final Map<Latch, MonotonicTime> energisedUntil = new HashMap<>();
  private final Map<Latch, MonotonicTime> restsUntil = new HashMap<>();

  private record Latch(BankId bank, Channel channel) {}

  LatchGuard(int supplyLatches) {
    this.supplyLatches = supplyLatches;
  }

  /// The earliest instant, from `now` on, at which the latch may be energised, as far as is known
  /// now.
  MonotonicTime readyAt(BankId bank, Channel channel, MonotonicTime now) {
    energisedUntil.values().removeIf(until -> !until.isAfter(now));
    var supplied =
        energisedUntil.size() < supplyLatches ? now : Collections.min(energisedUntil.values());
    var rested = restsUntil.getOrDefault(new Latch(bank, channel), now);
    return rested.isAfter(supplied) ? rested : supplied;
  }

  /// The latch is energised from `from` at the latest. Said again once that is better known: a
  /// board has acted when it answers, and if it never does, within the time in which it could have.
  void energised(BankProfile bank, Channel channel, MonotonicTime from) {
    var latch = new Latch(bank.id(), channel);
    var until = from.plus(bank.onTime());
    energisedUntil.put(latch, until);
    restsUntil.put(latch, until.plus(bank.rest()));
  }
}
