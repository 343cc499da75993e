package cubby.sim;

import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.LatchSettings;
import java.util.List;

/// Everything that a site is built from.
///
/// @param seed decides all damage by chance
public record SitePlan(
    List<CompartmentPlan> compartments, LatchSettings latches, List<BusPlan> buses, long seed) {
  public SitePlan {
    compartments = List.copyOf(compartments);
    buses = List.copyOf(buses);
  }

  /// With solenoid latches.
  public SitePlan(List<CompartmentPlan> compartments, List<BusPlan> buses, long seed) {
    this(compartments, LatchSettings.SOLENOID, buses, seed);
  }
}
