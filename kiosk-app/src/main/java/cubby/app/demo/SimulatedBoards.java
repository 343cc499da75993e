package cubby.app.demo;

import cubby.app.config.CabinetConfig;
import cubby.app.sim.SimulatedCabinet;
import cubby.hal.config.BankSettings;
import cubby.sim.SimulatedSite;
import cubby.sim.SitePlan;
import cubby.sim.cabinet.LatchSettings;
import java.time.Duration;

/// The simulated boards of the demo, and its configuration on their lines.
final class SimulatedBoards {

  /// The longest that a bank may be set to.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private SimulatedBoards() {}

  /// @throws IllegalArgumentException if the simulator has no such board
  static SitePlan planOf(CabinetConfig config) {
    return SimulatedCabinet.planOf(config, LatchSettings.SOLENOID);
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
}
