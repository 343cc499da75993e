package cubby.sim.kiosk;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.Wiring;
import cubby.core.kiosk.KioskPlan;
import cubby.core.kiosk.Rules;
import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.contract.BankId;
import cubby.sim.HardwareTwin;
import cubby.sim.SitePlan;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.LatchSettings;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a virtual kiosk is built from.
///
/// @param buses and `banks` in which [cubby.hal.lockbus.HardwareCheck] finds nothing wrong; every
///   bank of the cabinet is among them
/// @param seed decides all keys, codes and ids
/// @param begin what the wall clock shows at first
/// @param pad whether there is a pad with 12 keys beside the screen
@SuppressWarnings("exports") // who has settings is one of those to whom hal exports them
public record KioskBlueprint(
    KioskProfile profile,
    Cabinet cabinet,
    Rules rules,
    List<BusSettings> buses,
    List<BankSettings> banks,
    long seed,
    Instant begin,
    boolean pad) {
  public KioskBlueprint {
    buses = List.copyOf(buses);
    banks = List.copyOf(banks);
  }

  /// Without a pad.
  public KioskBlueprint(
      KioskProfile profile,
      Cabinet cabinet,
      Rules rules,
      List<BusSettings> buses,
      List<BankSettings> banks,
      long seed,
      Instant begin) {
    this(profile, cabinet, rules, buses, banks, seed, begin, false);
  }

  KioskPlan plan() {
    return new KioskPlan(profile, cabinet, rules);
  }

  SitePlan site() {
    return HardwareTwin.planOf(buses, banks, compartments(), LatchSettings.SOLENOID);
  }

  SortedMap<CompartmentId, Wiring> wirings() {
    var wirings = new TreeMap<CompartmentId, Wiring>();
    for (var built : cabinet.compartments()) {
      wirings.put(built.id(), new Wiring(built.bank(), board(built.bank()), built.channel()));
    }
    return Collections.unmodifiableSortedMap(wirings);
  }

  private String board(BankId id) {
    return banks.stream()
        .filter(bank -> bank.id().equals(id))
        .map(
            bank -> "%s on bus %s, address %s".formatted(bank.driver(), bank.bus(), bank.address()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no bank is called " + id));
  }

  private List<CompartmentPlan> compartments() {
    return cabinet.compartments().stream()
        .map(built ->
            new CompartmentPlan(
                built.id().label(), built.bank(), built.channel(), built.occupancySensor()))
        .toList();
  }
}
