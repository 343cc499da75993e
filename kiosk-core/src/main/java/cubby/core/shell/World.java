package cubby.core.shell;

import cubby.core.journal.Journal;
import cubby.core.screen.Screen;
import cubby.core.secret.KioskSecrets;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicClock;
import java.util.List;
import java.util.function.Consumer;

/// Everything around a kiosk: the only doors to time, disk, devices, randomness and people. The
/// real one is put together by the application, a virtual one by a simulation.
///
/// @param journal owned by the kiosk from now on
/// @param secrets keys and randomness
/// @param clock stamps facts
/// @param monotonic times pulses
/// @param timers what expires must be handed to [Shell#handle]
/// @param pins checks PINs; the answer must be handed to [Shell#handle]
/// @param photos takes photos; the answer must be handed to [Shell#handle]
/// @param banks the lock boards, whose events must be handed to [Shell#handle]
/// @param disk on which the journal is
/// @param screens is shown every screen that differs from the one before
/// @param noticesWaiting told after notices have been queued
public record World(
    Journal journal,
    KioskSecrets secrets,
    KioskClock clock,
    MonotonicClock monotonic,
    Timers timers,
    PinDesk pins,
    PhotoDesk photos,
    List<LockBank> banks,
    DiskSpace disk,
    Consumer<Screen> screens,
    Runnable noticesWaiting) {
  public World {
    banks = List.copyOf(banks);
  }
}
