package cubby.hal.lockbus;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.ReadId;
import cubby.hal.wire.WireBytes;

/// What can happen to a bus master.
public sealed interface BusInput {

  /// Time has passed.
  record Tick() implements BusInput {}

  /// The line that was asked for is open.
  record Opened() implements BusInput {}

  /// The line could not be opened, or has failed and is closed.
  ///
  /// @param detail a sentence for a technician
  record Failed(String detail) implements BusInput {}

  /// Bytes came from the line, in any portion.
  record Received(WireBytes bytes) implements BusInput {}

  /// The kiosk stops: what waits is settled, latches are turned off where boards can be told so,
  /// and then nothing is sent any more.
  record Stop() implements BusInput {}

  /// What somebody asked of a bank.
  sealed interface Command extends BusInput {
    BankId bank();
  }

  /// [cubby.hal.contract.LockBank#pulse].
  ///
  /// @param connection the [BusMaster#connection] at which it was asked
  record Pulse(BankId bank, PulseId pulse, Channel channel, MonotonicTime notAfter, int connection)
      implements Command {}

  /// [cubby.hal.contract.LockBank#read].
  record Read(BankId bank, ReadId read) implements Command {}

  /// [cubby.hal.contract.LockBank#attend].
  record Attend(BankId bank, boolean attended) implements Command {}

  BusInput TICK = new Tick();
  BusInput OPENED = new Opened();
  BusInput STOP = new Stop();
}
