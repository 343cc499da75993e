package cubby.core.journal;

import cubby.core.fact.Lasting;
import cubby.core.kiosk.Evolution;
import cubby.core.kiosk.Ledger;
import cubby.core.kiosk.LedgerEvolution;
import cubby.core.time.Stamp;

/// How the ledger follows from the facts.
///
/// @param version a snapshot of another version is not used
public record Fold(int version, Step step) {

  /// The kiosk's own.
  public static final Fold OF_THE_KIOSK = new Fold(Evolution.VERSION, LedgerEvolution::evolve);

  /// One fact folded in.
  @FunctionalInterface
  public interface Step {
    Ledger evolve(Ledger ledger, Lasting fact, Stamp stamp);
  }
}
