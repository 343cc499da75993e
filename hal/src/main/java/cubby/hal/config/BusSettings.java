package cubby.hal.config;

import static cubby.hal.config.Settings.check;
import static cubby.hal.config.Settings.require;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One line with boards on it.
///
/// @param name unique; names the bus's thread and its frames on a panel
/// @param line where it is: `serial:/dev/ttyUSB0`
/// @param baud bits a second; by default what the boards' driver says
/// @param supplyLatches how many latches the power supply can energise at once; 1 by default, since
///   one solenoid draws up to 3 A
/// @param pollEvery how often a board is asked that nobody stands before; 500 ms by default: a door
///   opened with a crowbar is noticed, and eight boards still leave an attended one its rate
/// @param gap the least silence between two exchanges; by default what the boards' protocols want
public record BusSettings(
    String name,
    String line,
    @Nullable Integer baud,
    @Nullable Integer supplyLatches,
    @Nullable Duration pollEvery,
    @Nullable Duration gap) {
  public static final Duration DEFAULT_POLL_EVERY = Duration.ofMillis(500);

  /// More at once than any cabinet's supply feeds; a higher number is a mistake.
  public static final int MAX_SUPPLY_LATCHES = 8;

  /// As often as an attended board is asked; and slower than any thief.
  public static final Duration MIN_POLL_EVERY = Duration.ofMillis(100);

  public static final Duration MAX_POLL_EVERY = Duration.ofSeconds(5);

  /// Longer than any board takes to turn its transceiver round.
  public static final Duration MAX_GAP = Duration.ofMillis(100);

  /// The slowest and the fastest that any known board can be set to.
  private static final int MIN_BAUD = 1200;

  private static final int MAX_BAUD = 115_200;

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
    check("pollEvery", pollEvery, MIN_POLL_EVERY, MAX_POLL_EVERY);
    check("gap", gap, Duration.ZERO, MAX_GAP);
  }

  /// A bus with all defaults.
  public static BusSettings of(String name, String line) {
    return new BusSettings(name, line, null, null, null, null);
  }

  /// The same bus on another line.
  public BusSettings withLine(String other) {
    return new BusSettings(name, other, baud, supplyLatches, pollEvery, gap);
  }

  public BusSettings withBaud(int newBaud) {
    return new BusSettings(name, line, newBaud, supplyLatches, pollEvery, gap);
  }

  public BusSettings withGap(Duration silence) {
    return new BusSettings(name, line, baud, supplyLatches, pollEvery, silence);
  }

  public BusSettings withPollEvery(Duration every) {
    return new BusSettings(name, line, baud, supplyLatches, every, gap);
  }
}
