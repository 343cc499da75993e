package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.notice.Alarm;
import cubby.core.notice.SupportMatter;
import cubby.hal.contract.signal.SignalEvent;
import cubby.hal.contract.signal.SignalState;
import java.util.Optional;

/// What the cabinet's own inputs tell (A1). Nothing of it keeps anybody from a parcel.
final class Signals {

  private Signals() {}

  static void reported(Turn turn, SignalEvent event) {
    var signal = new Upkeep.Signal(event.kind(), event.state());
    if (signal.equals(turn.ledger().upkeep().signals().get(event.signal()))) {
      return;
    }
    turn.state(new Lasting.SignalChanged(event.signal(), event.kind(), event.state()));
    if (event.state() == SignalState.ACTIVE) {
      var source = event.signal().value();
      Alarms.raise(turn, new Alarm(matter(event), Optional.empty(), source), source);
    }
  }

  private static SupportMatter matter(SignalEvent event) {
    return switch (event.kind()) {
      case TAMPER -> SupportMatter.TAMPER;
      case POWER_LOSS -> SupportMatter.POWER_FAILING;
    };
  }
}
