package cubby.hal.config;

import static cubby.hal.config.Settings.require;

import org.jspecify.annotations.Nullable;

/// How the sensors of a bank are read.
///
/// @param closedIs which level of the door switch, 0 or 1, means closed; by default the driver's
/// @param insideIs which level of the occupancy sensor, 0 or 1, means that something is inside; 1
///   by default
/// @param occupancy whether there are occupancy sensors; true by default
/// @param debounce how long a sensor must say the same before it counts
public record SensorSettings(
    @Nullable Integer closedIs,
    @Nullable Integer insideIs,
    @Nullable Boolean occupancy,
    DebounceSettings debounce) {
  public static final SensorSettings DEFAULT =
      new SensorSettings(null, null, null, DebounceSettings.DEFAULT);

  public SensorSettings {
    require(Settings.within(closedIs, 0, 1), "closedIs is 0 or 1, not %s", closedIs);
    require(Settings.within(insideIs, 0, 1), "insideIs is 0 or 1, not %s", insideIs);
  }

  public SensorSettings withClosedIs(int level) {
    return new SensorSettings(level, insideIs, occupancy, debounce);
  }

  public SensorSettings withInsideIs(int level) {
    return new SensorSettings(closedIs, level, occupancy, debounce);
  }

  public SensorSettings withOccupancy(boolean fitted) {
    return new SensorSettings(closedIs, insideIs, fitted, debounce);
  }

  public SensorSettings withDebounce(DebounceSettings newDebounce) {
    return new SensorSettings(closedIs, insideIs, occupancy, newDebounce);
  }
}
