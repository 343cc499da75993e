package cubby.sim.fate;

import cubby.hal.contract.BankId;
import cubby.sim.bus.ActiveFault;
import cubby.sim.bus.LineCondition;
import cubby.sim.bus.LineFault;
import cubby.sim.bus.LineFaults;
import cubby.sim.bus.Occasion;
import cubby.sim.kiosk.VirtualKiosk;
import java.util.List;
import java.util.OptionalInt;

/// What befalls lines, and the boards on them.
final class WireFates {
  private final VirtualKiosk kiosk;
  private final Strikes strikes;
  private final List<BankId> banks;
  private final List<String> buses;

  WireFates(VirtualKiosk kiosk, Strikes strikes) {
    this.kiosk = kiosk;
    this.strikes = strikes;
    banks = kiosk.blueprint().cabinet().banks();
    buses = List.copyOf(kiosk.site().buses().keySet());
  }

  /// Some of what is said on a line is lost or spoilt for a while.
  void spoil(Fate fate, LineFault fault) {
    var faults = anyLine();
    var random = strikes.random();
    var occasion =
        switch (random.nextInt(3)) {
          case 0 -> new Occasion.Once(random.nextInt(1, 6));
          case 1 -> new Occasion.OneIn(random.nextInt(2, 20));
          default -> new Occasion.Percent(random.nextInt(10, 101));
        };
    var active = new ActiveFault(fault, occasion, OptionalInt.empty());
    faults.add(fault, occasion);
    strikes.lasts(
        2,
        45,
        () -> {
          strikes.happens(fate, faults.struck(active));
          faults.remove(active);
        });
  }

  void echo(Fate fate) {
    var faults = anyLine();
    strikes.happens(fate);
    faults.echo(true);
    strikes.lasts(5, 120, () -> faults.echo(false));
  }

  void condition(Fate fate, LineCondition condition) {
    var faults = anyLine();
    strikes.happens(fate);
    faults.condition(condition);
    strikes.lasts(1, 120, () -> faults.condition(LineCondition.SOUND));
  }

  void pullBus(Fate fate) {
    var bus = strikes.any(buses);
    strikes.happens(fate);
    kiosk.unplug(bus);
    strikes.lasts(3, 4000, () -> kiosk.plugIn(bus));
  }

  void rebootBoard(Fate fate) {
    if (kiosk.running()) {
      strikes.happens(fate);
      kiosk.site().power(strikes.any(banks)).cycle(strikes.milliseconds(50, 4000));
    }
  }

  void darkenBoard(Fate fate) {
    var bank = strikes.any(banks);
    strikes.happens(fate);
    kiosk.power(bank, false);
    strikes.lasts(5, 20_000, () -> kiosk.power(bank, true));
  }

  void darkenAllBoards(Fate fate) {
    strikes.happens(fate);
    banks.forEach(bank -> kiosk.power(bank, false));
    strikes.lasts(5, 5000, () -> banks.forEach(bank -> kiosk.power(bank, true)));
  }

  void heal() {
    kiosk.site().buses().values().forEach(bus -> bus.faults().heal());
  }

  private LineFaults anyLine() {
    return kiosk.site().bus(strikes.any(buses)).faults();
  }
}
