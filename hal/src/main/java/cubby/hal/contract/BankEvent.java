package cubby.hal.contract;

import java.util.List;

/// What a bank reports, in the order in which it came about. Delivered on the thread of the bank's
/// bus, which the receiver must not hold up.
public sealed interface BankEvent {
  BankId bank();

  MonotonicTime at();

  /// The one and only report on the pulse with this id. `at` is when its last byte left, or when it
  /// was given up.
  record PulseSettled(
      BankId bank, PulseId pulse, Channel channel, PulseResult result, MonotonicTime at)
      implements BankEvent {}

  /// The bank answers: after the start or after a loss. All of its channels, each read and stable
  /// (or UNKNOWN where it would not become stable).
  record Connected(BankId bank, List<ChannelReading> channels, MonotonicTime at)
      implements BankEvent {
    public Connected {
      channels = List.copyOf(channels);
    }
  }

  /// The channels whose debounced state has changed.
  record Changed(BankId bank, List<ChannelReading> channels, MonotonicTime at)
      implements BankEvent {
    public Changed {
      channels = List.copyOf(channels);
    }
  }

  /// The answer to [LockBank#read]: all channels, from a status asked for after the request.
  record ReadAnswered(BankId bank, ReadId read, List<ChannelReading> channels, MonotonicTime at)
      implements BankEvent {
    public ReadAnswered {
      channels = List.copyOf(channels);
    }
  }

  /// The answer to [LockBank#read] when the bank could not be read.
  record ReadFailed(BankId bank, ReadId read, BankTrouble trouble, MonotonicTime at)
      implements BankEvent {}

  /// The bank no longer answers, or has not since the start; every channel is UNKNOWN from now on.
  /// A [Connected] ends it. Comes again before that if the cause becomes another.
  record Lost(BankId bank, BankTrouble trouble, MonotonicTime at) implements BankEvent {}
}
