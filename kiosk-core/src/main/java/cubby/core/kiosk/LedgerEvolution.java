package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.time.Stamp;

/// How the lasting half of the state follows from the lasting facts.
public final class LedgerEvolution {
  private LedgerEvolution() {}

  public static Ledger evolve(Ledger ledger, Lasting fact, Stamp stamp) {
    return ledger;
  }
}
