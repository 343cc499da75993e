package cubby.hal.signal;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.ReadId;
import java.util.List;
import java.util.Set;

/// A bank some of whose channels are signals. Safe for any thread, as the bank is.
record DoorsOnly(LockBank bank, Set<Channel> signals) implements LockBank {
  DoorsOnly {
    signals = Set.copyOf(signals);
  }

  @Override
  public BankId id() {
    return bank.id();
  }

  @Override
  public List<Channel> channels() {
    return bank.channels().stream().filter(channel -> !signals.contains(channel)).toList();
  }

  /// Asks the bank.
  ///
  /// @throws IllegalArgumentException if the channel is a signal, or not wired
  @Override
  public void pulse(PulseId pulse, Channel channel, MonotonicTime notAfter) {
    if (signals.contains(channel)) {
      throw new IllegalArgumentException(
          "channel %s of bank %s is a signal and has no latch".formatted(channel, id()));
    }
    bank.pulse(pulse, channel, notAfter);
  }

  @Override
  public void read(ReadId read) {
    bank.read(read);
  }

  @Override
  public void attend(boolean attended) {
    bank.attend(attended);
  }
}
