package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.time.Stamp;
import java.util.Optional;

/// All that the kiosk knows. Changed by [Evolution] only.
///
/// @param directory follows from the two halves
public record KioskState(Ledger ledger, Presence presence, Directory directory) {

  /// After a start: what was durable, and nothing seen yet.
  ///
  /// @param before the latest time of an earlier run; absent in a new kiosk
  public static KioskState atStart(KioskPlan plan, Ledger ledger, Optional<Stamp> before) {
    return new KioskState(
        ledger,
        Presence.atStart(plan.profile().language(), before),
        Directory.atStart(plan, ledger));
  }

  KioskState after(Lasting fact, Stamp stamp) {
    var next = LedgerEvolution.evolve(ledger, fact, stamp);
    return new KioskState(
        next, PresenceEvolution.afterLasting(presence, fact), directory.after(this, fact, next));
  }

  KioskState after(Passing fact) {
    var next = PresenceEvolution.afterPassing(presence, fact);
    return new KioskState(ledger, next, directory.after(this, fact, next));
  }
}
