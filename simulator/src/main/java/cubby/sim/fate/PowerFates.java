package cubby.sim.fate;

import cubby.sim.kiosk.KioskObserver;
import cubby.sim.kiosk.VirtualKiosk;
import java.time.Duration;

/// What befalls a kiosk's power, its program and its disk; and how it starts again.
final class PowerFates implements KioskObserver {
  private final VirtualKiosk kiosk;
  private final Strikes strikes;
  private boolean diskFull;
  private boolean dark;

  PowerFates(VirtualKiosk kiosk, Strikes strikes) {
    this.kiosk = kiosk;
    this.strikes = strikes;
  }

  void cut(Fate fate) {
    if (kiosk.running()) {
      strikes.happens(fate);
      kiosk.cutPower();
    }
  }

  void cutInNextCommit(Fate fate, boolean durable) {
    if (kiosk.running() && !diskFull) {
      strikes.happens(fate);
      kiosk.cutPowerInNextCommit(durable);
    }
  }

  void endProgram(Fate fate) {
    if (kiosk.running()) {
      strikes.happens(fate);
      kiosk.crash();
    }
  }

  /// The kiosk's computer loses power, and its boards do not.
  void darkenComputer(Fate fate) {
    if (kiosk.running()) {
      strikes.happens(fate);
      dark = true;
      kiosk.crash();
    }
  }

  void fillDisk(Fate fate) {
    strikes.happens(fate);
    diskFull = true;
    kiosk.fillDisk(true);
    strikes.lasts(
        5,
        2000,
        () -> {
          diskFull = false;
          kiosk.fillDisk(false);
        });
  }

  void slowDisk(Fate fate) {
    strikes.happens(fate);
    kiosk.slowDisk(strikes.milliseconds(50, 3000));
    strikes.lasts(5, 300, () -> kiosk.slowDisk(Duration.ZERO));
  }

  /// The kiosk starts anew besides: a clock that was ahead at a start and was set right is not
  /// believed again in that run.
  void heal() {
    kiosk.slowDisk(Duration.ZERO);
    diskFull = false;
    kiosk.fillDisk(false);
    kiosk.cutPower();
    kiosk.powerOn();
  }

  @Override
  public void ended(Ending why) {
    switch (why) {
      case POWER -> {
        boolean lasting = strikes.random().nextInt(4) == 0;
        startsWithin(lasting ? 60 : 2, lasting ? 20_000 : 200);
      }
      case CRASH, JOURNAL -> startsWithin(dark ? 60 : 2, dark ? 20_000 : 20);
    }
    dark = false;
  }

  private void startsWithin(int leastSeconds, int mostSeconds) {
    strikes.between(leastSeconds, mostSeconds, this::starts);
  }

  private void starts() {
    if (kiosk.running()) {
      return;
    }
    kiosk.powerOn();
    if (diskFull) {
      kiosk.fillDisk(true);
    }
  }
}
