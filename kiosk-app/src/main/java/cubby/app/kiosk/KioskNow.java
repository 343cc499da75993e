package cubby.app.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.kiosk.KioskState;
import cubby.core.kiosk.Ledger;
import cubby.core.session.BankReach;
import cubby.core.session.Sight;
import cubby.hal.contract.BankId;
import cubby.hal.lockbus.BusCounters;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a kiosk stands.
///
/// @param banks which of them answer; empty if it does not run
/// @param sights what the sensors read; empty if it does not run
/// @param buses what each bus has counted since the start, by its name
record KioskNow(
    Ledger ledger,
    Optional<SortedMap<BankId, BankReach>> banks,
    SortedMap<CompartmentId, Sight> sights,
    SortedMap<String, BusCounters> buses) {

  static KioskNow idle(Ledger ledger) {
    return new KioskNow(ledger, Optional.empty(), new TreeMap<>(), new TreeMap<>());
  }

  static KioskNow of(KioskState state, SortedMap<String, BusCounters> buses) {
    var presence = state.presence();
    return new KioskNow(
        state.ledger(),
        Optional.of(new TreeMap<>(presence.banks())),
        new TreeMap<>(presence.sights()),
        buses);
  }
}
