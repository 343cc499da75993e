package cubby.sim.fate;

import cubby.sim.kiosk.VirtualKiosk;
import java.time.Duration;

/// What befalls a kiosk's clock and its post.
final class OutsideFates {
  private final VirtualKiosk kiosk;
  private final Strikes strikes;
  private boolean refuseNext;

  OutsideFates(VirtualKiosk kiosk, Strikes strikes) {
    this.kiosk = kiosk;
    this.strikes = strikes;
    kiosk.refuseMail(_ -> refusesNow());
  }

  void jumpClock(Fate fate) {
    strikes.happens(fate);
    var by = Duration.ofSeconds(strikes.random().nextLong(-400_000, 400_000));
    kiosk.jumpClock(by);
    strikes.lasts(60, 100_000, () -> kiosk.jumpClock(by.negated()));
  }

  void closePost(Fate fate) {
    strikes.happens(fate);
    kiosk.openPost(false);
    strikes.lasts(60, 150_000, () -> kiosk.openPost(true));
  }

  /// It is one when mail leaves next.
  void refuseNextAddress() {
    refuseNext = true;
  }

  void heal() {
    refuseNext = false;
    kiosk.openPost(true);
  }

  private boolean refusesNow() {
    if (!refuseNext) {
      return false;
    }
    refuseNext = false;
    strikes.happens(Fate.ADDRESS_REFUSED);
    return true;
  }
}
