package cubby.hal.lockbus;

import cubby.hal.contract.BankId;
import cubby.hal.contract.MonotonicTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The pulses that wait to be sent, in the order in which they were asked. Owned by the bus master.
final class PulseQueue {
  private final LatchGuard latches;
  private final List<BusInput.Pulse> waiting = new ArrayList<>();

  PulseQueue(LatchGuard latches) {
    this.latches = latches;
  }

  boolean isFull() {
    return waiting.size() >= BusLimits.MAX_WAITING;
  }

  void add(BusInput.Pulse pulse) {
    waiting.add(pulse);
  }

  /// The first that may be sent now; it waits no longer.
  Optional<BusInput.Pulse> takeReady(MonotonicTime now) {
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

  /// When each could be sent, as far as is known now.
  Stream<MonotonicTime> readyTimes(MonotonicTime now) {
    return waiting.stream().map(pulse -> readyAt(pulse, now));
  }

  Stream<MonotonicTime> expiries() {
    return waiting.stream().map(BusInput.Pulse::notAfter);
  }

  private MonotonicTime readyAt(BusInput.Pulse pulse, MonotonicTime now) {
    return latches.readyAt(pulse.bank(), pulse.channel(), now);
  }

  private List<BusInput.Pulse> take(Predicate<BusInput.Pulse> which) {
    var taken = waiting.stream().filter(which).toList();
    waiting.removeAll(taken);
    return taken;
  }
}
