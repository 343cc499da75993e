package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.notice.Alarm;
import cubby.core.notice.SupportMatter;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.session.Step;
import java.util.Optional;

/// What the kiosk does while its disk is nearly full (X2): nothing more is taken in, so that what
/// is inside can be handed out for as long as facts can be written at all.
final class DiskRoom {

  private DiskRoom() {}

  static void told(Turn turn, boolean low) {
    if (low == isLow(turn.ledger())) {
      return;
    }
    if (low) {
      turn.state(new Lasting.DiskRanLow());
      Alarms.raise(turn, new Alarm(SupportMatter.DISK_LOW, Optional.empty(), ""), "");
    } else {
      turn.state(new Lasting.DiskHasRoom());
    }
  }

  static boolean isLow(Ledger ledger) {
    return ledger.upkeep().diskLow();
  }

  /// What whoever is here is told, whose parcel is not taken.
  static Step refusal(Turn turn) {
    return turn.courierIsHere()
        ? new Step.ScanParcel(ScanTrouble.NOTHING_TAKEN_IN, Optional.empty())
        : new Step.DepositsClosed();
  }
}
