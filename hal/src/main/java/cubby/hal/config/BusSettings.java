package cubby.hal.config;

import static cubby.hal.config.Settings.require;

import org.jspecify.annotations.Nullable;

/// One line with boards on it.
///
/// @param name unique; names the bus's thread and its frames on a panel
/// @param line where it is: `serial:/dev/ttyUSB0`
/// @param baud bits a second; by default what the boards' driver says
/// @param supplyLatches how many latches the power supply can energise at once; 1 by default, since
///   one solenoid draws up to 3 A
public record BusSettings(
    String name, String line, @Nullable Integer baud, @Nullable Integer supplyLatches) {
  /// The slowest and the fastest that any known board can be set to.
  private static final int MIN_BAUD = 1200;

  private static final int MAX_BAUD = 115_200;

  /// More at once than any cabinet's supply feeds; a higher number is a mistake.
  private static final int MAX_SUPPLY_LATCHES = 8;

  public BusSettings {
    require(Settings.present(name), "a bus needs a name");
    require(Settings.present(line), "bus %s: needs a line, like serial:/dev/ttyUSB0", name);
    require(
        Settings.within(baud, MIN_BAUD, MAX_BAUD),
        "bus %s: baud is %d to %d, not %s",
        name,
        MIN_BAUD,
        MAX_BAUD,
        baud);
    require(
        Settings.within(supplyLatches, 1, MAX_SUPPLY_LATCHES),
        "bus %s: supplyLatches is 1 to %d, not %s",
        name,
        MAX_SUPPLY_LATCHES,
        supplyLatches);
  }

  /// A bus with all defaults.
  public static BusSettings of(String name, String line) {
    return new BusSettings(name, line, null, null);
  }
}
