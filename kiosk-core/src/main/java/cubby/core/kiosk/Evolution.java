package cubby.core.kiosk;

import cubby.core.fact.Fact;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.time.Stamp;

/// The only way that state changes.
public final class Evolution {

  /// Changes whenever a ledger folded by an older program would differ from one folded by this.
  public static final int VERSION = 21;

  private Evolution() {}

  public static KioskState evolve(KioskState state, Fact fact, Stamp stamp) {
    return switch (fact) {
      case Lasting lasting -> state.after(lasting, stamp);
      case Passing passing -> state.after(passing);
    };
  }
}
