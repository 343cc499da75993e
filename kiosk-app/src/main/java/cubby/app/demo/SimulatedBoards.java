package cubby.app.demo;

import cubby.app.config.CabinetConfig;
import cubby.core.cabinet.Compartment;
import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.sim.BankPlan;
import cubby.sim.BoardMaker;
import cubby.sim.BusPlan;
import cubby.sim.SimulatedSite;
import cubby.sim.SitePlan;
import cubby.sim.board.Cu16Settings;
import cubby.sim.bus.LineSettings;
import cubby.sim.cabinet.CompartmentPlan;
import java.time.Duration;
import java.util.Objects;

/// The simulated twin of what a configuration describes: the same doors on the same channels of
/// boards that are set as it says.
final class SimulatedBoards {

  private static final String CU16 = "kerong-cu16";
  private static final int CU16_BAUD = 19_200;

  /// The longest that a bank may be set to.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /// Nothing in the demo happens by chance, so any seed does.
  private static final long SEED = 1;

  private SimulatedBoards() {}

  /// @throws IllegalArgumentException if the simulator has no such board
  static SitePlan planOf(CabinetConfig config) {
    return new SitePlan(
        config.cabinet().compartments().stream().map(SimulatedBoards::compartment).toList(),
        config.buses().stream().map(bus -> bus(config, bus)).toList(),
        SEED);
  }

  /// The same configuration, on the simulated lines.
  static CabinetConfig reachedAt(SimulatedSite site, CabinetConfig config) {
    var moved = config.withBanks(config.banks().stream().map(SimulatedBoards::patient).toList());
    for (var line : site.lines().values()) {
      moved = moved.withLine(line.name(), line.address());
    }
    return moved;
  }

  /// The same settings, with as much patience as a line may have: a simulated board answers late
  /// where the computer has other things to do.
  private static BankSettings patient(BankSettings bank) {
    return bank.withReplies(bank.replies().withTimeout(PATIENCE));
  }

  private static CompartmentPlan compartment(Compartment built) {
    return new CompartmentPlan(
        built.id().label(), built.bank(), built.channel(), built.occupancySensor());
  }

  private static BusPlan bus(CabinetConfig config, BusSettings bus) {
    var banks =
        config.banks().stream()
            .filter(bank -> bank.bus().equals(bus.name()))
            .map(bank -> new BankPlan(bank.id(), board(bank)))
            .toList();
    var baud = Objects.requireNonNullElse(bus.baud(), CU16_BAUD);
    return new BusPlan(bus.name(), LineSettings.atBaud(baud), banks);
  }

  private static BoardMaker board(BankSettings bank) {
    if (!bank.driver().equals(CU16)) {
      throw new IllegalArgumentException(
          "bank %s has a %s, and the demo simulates only %s"
              .formatted(bank.id(), bank.driver(), CU16));
    }
    return BoardMaker.cu16(
        Objects.requireNonNullElse(bank.address(), 0),
        Cu16Settings.USUAL
            .withHookOneMeansClosed(Objects.requireNonNullElse(bank.sensors().closedIs(), 1) == 1)
            .withIrOneMeansOccupied(Objects.requireNonNullElse(bank.sensors().insideIs(), 1) == 1));
  }
}
