package cubby.app.demo;

import cubby.app.config.CabinetConfig;
import cubby.app.sim.BusFaults;
import cubby.app.sim.BusFaults.Spot;
import cubby.app.sim.FaultKind;
import cubby.hal.config.BankSettings;
import cubby.hal.contract.BankId;
import cubby.sim.VirtualSite;
import cubby.sim.board.PowerSwitch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person at the demo does to the lines and to the supply of their boards. FX thread only.
final class LineHands {

  /// How long a board is dark that is switched off and on again: long enough to see.
  static final Duration REBOOT = Duration.ofSeconds(3);

  /// Longer than the demo's kiosk waits for an answer.
  private static final int LATE_MS = 1500;

  private final Map<String, BusFaults> buses = new LinkedHashMap<>();
  private final Map<BankId, PowerSwitch> boards = new LinkedHashMap<>();

  LineHands(CabinetConfig config, VirtualSite site) {
    for (var bus : config.buses()) {
      var onThis = config.banks().stream().filter(bank -> bank.bus().equals(bus.name())).toList();
      onThis.stream().map(BankSettings::id).forEach(bank -> boards.put(bank, site.power(bank)));
      buses.put(
          bus.name(),
          new BusFaults(
              site.bus(bus.name()).faults(),
              site.boards(bus.name()).stream().map(PowerSwitch::address).toList()));
    }
  }

  List<String> buses() {
    return List.copyOf(buses.keySet());
  }

  List<BankId> boards() {
    return List.copyOf(boards.keySet());
  }

  boolean has(String bus, FaultKind kind) {
    return faults(bus).has(everyBoard(kind));
  }

  /// Has it go wrong always, or never.
  void set(String bus, FaultKind kind, boolean to) {
    faults(bus).set(everyBoard(kind), to ? value(kind) : 0);
  }

  boolean isCut(String bus) {
    return faults(bus).isCut();
  }

  void cut(String bus, boolean to) {
    faults(bus).cut(to);
  }

  boolean isDark(BankId board) {
    return !power(board).on();
  }

  void darken(BankId board, boolean to) {
    power(board).turn(!to);
  }

  void reboot(BankId board) {
    power(board).cycle(REBOOT);
  }

  void mend() {
    buses.values().forEach(BusFaults::clear);
    new ArrayList<>(boards.keySet())
        .stream().filter(this::isDark).forEach(board -> darken(board, false));
  }

  private static int value(FaultKind kind) {
    return switch (kind) {
      case DELAY, LATE -> LATE_MS;
      case SILENCE, LOSS, WRONGBOARD, BADSUM, TRUNCATE, JUNK, DUPLICATE -> kind.usual();
    };
  }

  private static Spot everyBoard(FaultKind kind) {
    return new Spot(kind, Optional.empty());
  }

  private BusFaults faults(String bus) {
    var faults = buses.get(bus);
    if (faults == null) {
      throw new IllegalArgumentException("no bus is called " + bus);
    }
    return faults;
  }

  private PowerSwitch power(BankId board) {
    var power = boards.get(board);
    if (power == null) {
      throw new IllegalArgumentException("no board drives bank " + board);
    }
    return power;
  }
}
