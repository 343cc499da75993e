package cubby.hal.signal;

import cubby.hal.config.SignalSettings;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.signal.SignalEvent;
import cubby.hal.contract.signal.SignalId;
import cubby.hal.contract.signal.SignalState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Stands between the banks and whoever opens doors with them: takes the channels that are signals
/// out of what banks report, and tells of them in their own terms. It does so whatever drives the
/// bank, since a contact is read like a door. Called by the threads of all buses.
public final class SignalWatch implements Consumer<BankEvent> {
  private final Map<BankId, Map<Channel, SignalSettings>> signals = new TreeMap<>();
  private final Map<SignalId, SignalState> states = new TreeMap<>();
  private final Consumer<BankEvent> doors;
  private final Consumer<SignalEvent> told;

  /// @param doors told everything that is about doors, on the thread of the bank's bus
  /// @param told of every change of a signal, on the thread of its bus and before `doors`
  public SignalWatch(
      List<SignalSettings> settings, Consumer<BankEvent> doors, Consumer<SignalEvent> told) {
    this.doors = doors;
    this.told = told;
    for (var signal : settings) {
      var other =
          signals
              .computeIfAbsent(signal.bank(), _ -> new TreeMap<>())
              .putIfAbsent(signal.channel(), signal);
      if (other != null || states.put(signal.id(), SignalState.UNKNOWN) != null) {
        throw new IllegalArgumentException(
            "signal %s: its name, or channel %s of bank %s, is another's already"
                .formatted(signal.id(), signal.channel(), signal.bank()));
      }
    }
  }

  @Override
  public void accept(BankEvent event) {
    switch (event) {
      case BankEvent.Connected(var bank, var channels, var at) ->
          doors.accept(new BankEvent.Connected(bank, withoutSignals(bank, channels, at), at));
      case BankEvent.ReadAnswered(var bank, var read, var channels, var at) ->
          doors.accept(
              new BankEvent.ReadAnswered(bank, read, withoutSignals(bank, channels, at), at));
      case BankEvent.Changed(var bank, var channels, var at) -> {
        var rest = withoutSignals(bank, channels, at);
        if (!rest.isEmpty()) {
          doors.accept(new BankEvent.Changed(bank, rest, at));
        }
      }
      case BankEvent.Lost(var bank, _, var at) -> {
        of(bank).values().forEach(signal -> tell(signal, SignalState.UNKNOWN, at));
        doors.accept(event);
      }
      case BankEvent.PulseSettled _, BankEvent.ReadFailed _ -> doors.accept(event);
    }
  }

  /// The bank as it is to be used for doors: without the channels that are signals, whose latch
  /// outputs nobody energises.
  public LockBank guard(LockBank bank) {
    return of(bank.id()).isEmpty() ? bank : new DoorsOnly(bank, of(bank.id()).keySet());
  }

  private List<ChannelReading> withoutSignals(
      BankId bank, List<ChannelReading> channels, MonotonicTime at) {
    var rest = new ArrayList<ChannelReading>();
    for (var reading : channels) {
      var signal = of(bank).get(reading.channel());
      if (signal == null) {
        rest.add(reading);
      } else {
        tell(signal, state(signal, reading.door()), at);
      }
    }
    return rest;
  }

  private void tell(SignalSettings signal, SignalState state, MonotonicTime at) {
    synchronized (states) {
      if (states.put(signal.id(), state) == state) {
        return;
      }
    }
    told.accept(new SignalEvent(signal.id(), signal.kind(), state, at));
  }

  private Map<Channel, SignalSettings> of(BankId bank) {
    return signals.getOrDefault(bank, Map.of());
  }

  private static SignalState state(SignalSettings signal, DoorState contact) {
    if (contact == DoorState.UNKNOWN) {
      return SignalState.UNKNOWN;
    }
    return contact == signal.activeWhen() ? SignalState.ACTIVE : SignalState.INACTIVE;
  }
}
