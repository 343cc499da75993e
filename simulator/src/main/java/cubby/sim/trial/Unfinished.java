package cubby.sim.trial;

import cubby.core.cabinet.CompartmentState;
import cubby.core.kiosk.KioskState;
import cubby.core.screen.ScreenModel;
import cubby.sim.kiosk.VirtualKiosk;
import java.util.ArrayList;
import java.util.List;

/// What has not come to its end, though everything has been well for days.
final class Unfinished {
  private Unfinished() {}

  /// One sentence each.
  static List<String> of(VirtualKiosk kiosk) {
    if (kiosk.state().isEmpty()) {
      return List.of("the kiosk does not run");
    }
    var unfinished = new ArrayList<String>();
    if (!(kiosk.screen().map(screen -> screen.model()).orElse(null)
        instanceof ScreenModel.Welcome)) {
      unfinished.add("the screen shows " + kiosk.screen());
    }
    ofLedger(kiosk.state().get(), unfinished);
    if (!kiosk.journal().queued(0, 1).isEmpty()) {
      unfinished.add("a notice has not left: " + kiosk.journal().queued(0, 1));
    }
    return unfinished;
  }

  private static void ofLedger(KioskState state, List<String> unfinished) {
    var ledger = state.ledger();
    ledger
        .compartments()
        .forEach((id, known) -> {
          if (!(known.state() instanceof CompartmentState.Vacant)) {
            unfinished.add("compartment %s is %s".formatted(id, known.state()));
          }
        });
    ledger.openings().values().forEach(opening -> unfinished.add("an opening: " + opening));
    for (var parcel : ledger.parcels().byId().values()) {
      if (!parcel.state().ended()
          && !(parcel.state() instanceof cubby.core.parcel.ParcelState.Announced)) {
        unfinished.add("parcel %s is %s".formatted(parcel.id().value(), parcel.state()));
      }
    }
  }
}
