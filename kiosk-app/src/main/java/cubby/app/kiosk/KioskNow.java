package cubby.app.kiosk;

import cubby.core.kiosk.KioskState;
import cubby.core.kiosk.Ledger;
import cubby.core.session.BankReach;
import cubby.hal.contract.BankId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a kiosk stands.
///
/// @param banks which of them answer; empty if it does not run
record KioskNow(Ledger ledger, Optional<SortedMap<BankId, BankReach>> banks) {
  static KioskNow of(KioskState state) {
    return new KioskNow(state.ledger(), Optional.of(new TreeMap<>(state.presence().banks())));
  }
}
