package cubby.hal.contract;

import java.util.List;

/// A lock board's latches and sensors. Calls may come from any thread, return at once, and are
/// answered by [BankEvent]s to whoever the bank was opened for.
public interface LockBank {
  BankId id();

  /// The channels that are wired, in ascending order.
  List<Channel> channels();

  /// Energises one latch for the bank's on-time. Sent at most once, and never after `notAfter`.
  /// Exactly one [BankEvent.PulseSettled] follows.
  void pulse(PulseId pulse, Channel channel, MonotonicTime notAfter);

  /// Asks for a fresh status. Exactly one [BankEvent.ReadAnswered] or [BankEvent.ReadFailed]
  /// follows.
  void read(ReadId read);

  /// Whether somebody stands before one of these doors, so that it is polled fast.
  void attend(boolean attended);
}
