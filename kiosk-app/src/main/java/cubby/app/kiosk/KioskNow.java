package cubby.app.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.kiosk.KioskState;
import cubby.core.kiosk.Ledger;
import cubby.core.session.BankReach;
import cubby.core.session.Sight;
import cubby.core.time.TimeTrust;
import cubby.hal.contract.BankId;
import cubby.hal.lockbus.BusCounters;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a kiosk stands.
///
/// @param time whether its clock is to be believed
/// @param banks which of them answer; empty if it does not run
/// @param sights what the sensors read; empty if it does not run
/// @param buses what each bus has counted since the start, by its name
record KioskNow(
    Ledger ledger,
    TimeTrust time,
    Optional<SortedMap<BankId, BankReach>> banks,
    SortedMap<CompartmentId, Sight> sights,
    SortedMap<String, BusCounters> buses) {

  static KioskNow idle(Ledger ledger, TimeTrust time) {
    return new KioskNow(ledger, time, Optional.empty(), new TreeMap<>(), new TreeMap<>());
  }

  static KioskNow of(KioskState state, TimeTrust time, SortedMap<String, BusCounters> buses) {
    var readings = state.presence().readings();
    return new KioskNow(
        state.ledger(),
        time,
        Optional.of(new TreeMap<>(readings.banks())),
        new TreeMap<>(readings.sights()),
        buses);
  }
}
