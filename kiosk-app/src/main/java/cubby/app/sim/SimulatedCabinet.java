package cubby.app.sim;

import static java.util.stream.Collectors.joining;

import cubby.app.command.SimWishes;
import cubby.app.config.CabinetConfig;
import cubby.app.config.DemoCabinet;
import cubby.core.cabinet.Compartment;
import cubby.hal.config.BankSettings;
import cubby.hal.config.SignalSettings;
import cubby.sim.HardwareTwin;
import cubby.sim.SitePlan;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.LatchSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// A cabinet as it is to be simulated.
///
/// @param drivers what speaks to the boards of each bus, by its name, in the order of the plan;
///   several joined by `+`
/// @param signals contacts that are no doors, which the plan has too
public record SimulatedCabinet(
    SitePlan plan, SequencedMap<String, String> drivers, List<SignalSettings> signals) {
  /// The only bus where no configuration names one.
  private static final String BUS = "main";

  /// The simulated twin of what a configuration describes.
  ///
  /// @throws IllegalArgumentException if the simulator has no such board; the message is for people
  public static SitePlan planOf(CabinetConfig config, LatchSettings latches) {
    return HardwareTwin.planOf(
        config.buses(),
        config.banks(),
        Stream.concat(
                config.cabinet().compartments().stream().map(SimulatedCabinet::compartment),
                config.peripherals().signals().stream().map(SimulatedSignals::plan))
            .toList(),
        latches);
  }

  /// @throws IllegalArgumentException as [#planOf]
  static SimulatedCabinet of(SimWishes wishes) {
    var latches = latches(wishes.spring());
    return switch (wishes.cabinet()) {
      case SimWishes.Demo _ -> of(DemoCabinet.config(Path.of("").toAbsolutePath()), latches);
      case SimWishes.Configured(var config) -> of(config, latches);
      case SimWishes.Boards(var family, var boards, var channels) -> {
        var drivers = new LinkedHashMap<String, String>();
        drivers.put(BUS, family.driver());
        yield new SimulatedCabinet(
            HardwareTwin.lineOf(BUS, family, boards, channels, latches), drivers, List.of());
      }
    };
  }

  private static SimulatedCabinet of(CabinetConfig config, LatchSettings latches) {
    var drivers = new LinkedHashMap<String, String>();
    for (var bus : config.buses()) {
      drivers.put(
          bus.name(),
          config.banks().stream()
              .filter(bank -> bank.bus().equals(bus.name()))
              .map(BankSettings::driver)
              .distinct()
              .collect(joining("+")));
    }
    return new SimulatedCabinet(planOf(config, latches), drivers, config.peripherals().signals());
  }

  private static CompartmentPlan compartment(Compartment built) {
    return new CompartmentPlan(
        built.id().label(), built.bank(), built.channel(), built.occupancySensor());
  }

  private static LatchSettings latches(Duration spring) {
    var usual = LatchSettings.SOLENOID;
    return new LatchSettings(spring, usual.release(), usual.reboundAfter());
  }
}
