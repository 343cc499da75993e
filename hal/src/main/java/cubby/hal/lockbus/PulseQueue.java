package cubby.hal.lockbus;

import cubby.hal.contract.BankId;
import cubby.hal.contract.MonotonicTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The pulses that wait to be sent, in the order in which they were asked; mostly none. Owned by
/// the bus master.
final class PulseQueue {
  private final LatchGuard latches;
  private final List<BusInput.Pulse> waiting = new ArrayList<>();

  PulseQueue(LatchGuard latches) {
    this.latches = latches;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  boolean isFull() {
    return waiting.size() >= BusLimits.MAX_WAITING;
  }

  void add(BusInput.Pulse pulse) {
    waiting.add(pulse);
  }

  /// The first that may be sent now; it waits no longer.
  Optional<BusInput.Pulse> takeReady(MonotonicTime now) {
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    var ready = waiting.stream().filter(pulse -> !readyAt(pulse, now).isAfter(now)).findFirst();
    ready.ifPresent(waiting::remove);
    return ready;
  }

  /// Those whose time has come without being sent.
  List<BusInput.Pulse> takeExpired(MonotonicTime now) {
    return take(pulse -> !now.isBefore(pulse.notAfter()));
  }

  List<BusInput.Pulse> takeAllOf(BankId bank) {
    return take(pulse -> pulse.bank().equals(bank));
  }

  List<BusInput.Pulse> takeAll() {
    return take(_ -> true);
  }

  /// When the first could be sent, as far as is known now; `latest`, if none until then.
  MonotonicTime firstReady(MonotonicTime latest, MonotonicTime now) {
    var first = latest;
    for (var pulse : waiting) {
      first = first.orEarlier(readyAt(pulse, now));
    }
    return first;
  }

  /// When the first expires; `latest`, if none until then.
  MonotonicTime firstExpiry(MonotonicTime latest) {
    var first = latest;
    for (var pulse : waiting) {
      first = first.orEarlier(pulse.notAfter());
    }
    return first;
  }

  private MonotonicTime readyAt(BusInput.Pulse pulse, MonotonicTime now) {
    return latches.readyAt(pulse.bank(), pulse.channel(), now);
  }

  private List<BusInput.Pulse> take(Predicate<BusInput.Pulse> which) {
    if (waiting.isEmpty()) {
      return List.of();
    }
    var taken = waiting.stream().filter(which).toList();
    waiting.removeAll(taken);
    return taken;
  }
}
