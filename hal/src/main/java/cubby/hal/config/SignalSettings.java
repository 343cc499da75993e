package cubby.hal.config;

import static cubby.hal.config.Settings.require;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.signal.SignalId;
import cubby.hal.contract.signal.SignalKind;

/// A contact that is no door, on the door input of one channel of a bank.
///
/// @param id unique
/// @param bank whose wired channels have this one among them
/// @param channel on which there is no compartment
/// @param activeWhen what the bank reads while the signal is active: OPEN or CLOSED
public record SignalSettings(
    SignalId id, SignalKind kind, BankId bank, Channel channel, DoorState activeWhen) {
  public SignalSettings {
    require(Settings.present(id), "a signal needs an id");
    require(Settings.present(kind), "signal %s: needs a kind", id);
    require(Settings.present(bank), "signal %s: needs a bank", id);
    require(Settings.present(channel), "signal %s: needs a channel", id);
    require(
        activeWhen == DoorState.OPEN || activeWhen == DoorState.CLOSED,
        "signal %s: is active when open or when closed, not %s",
        id,
        activeWhen);
  }
}
