package cubby.hal.lockbus;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.ReadId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/// A bank whose calls become commands to its bus master. Safe for any thread.
record CommandedBank(
    BankId id, List<Channel> channels, IntSupplier connection, Consumer<BusInput.Command> commands)
    implements LockBank {

  /// Asks the bus master.
  ///
  /// @throws IllegalArgumentException if the channel is not wired
  @Override
  public void pulse(PulseId pulse, Channel channel, MonotonicTime notAfter) {
    if (!channels.contains(channel)) {
      throw new IllegalArgumentException("bank %s has no channel %s".formatted(id, channel));
    }
    commands.accept(new BusInput.Pulse(id, pulse, channel, notAfter, connection.getAsInt()));
  }

  @Override
  public void read(ReadId read) {
    commands.accept(new BusInput.Read(id, read));
  }

  @Override
  public void attend(boolean attended) {
    commands.accept(new BusInput.Attend(id, attended));
  }
}
