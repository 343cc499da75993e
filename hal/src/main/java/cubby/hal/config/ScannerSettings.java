package cubby.hal.config;

import static cubby.hal.config.Settings.require;

import org.jspecify.annotations.Nullable;

/// The scanner, if it is on a line of its own.
///
/// @param line where it is: `serial:/dev/ttyACM0`
/// @param baud bits a second, 9600 by default; a scanner on USB does not care
public record ScannerSettings(String line, @Nullable Integer baud) {
  private static final int DEFAULT_BAUD = 9600;
  private static final int MIN_BAUD = 1200;
  private static final int MAX_BAUD = 115_200;

  public ScannerSettings {
    require(Settings.present(line), "the scanner needs a line, like serial:/dev/ttyACM0");
    require(
        Settings.within(baud, MIN_BAUD, MAX_BAUD),
        "the scanner's baud is %d to %d, not %s",
        MIN_BAUD,
        MAX_BAUD,
        baud);
  }

  public int baudOrDefault() {
    return baud == null ? DEFAULT_BAUD : baud;
  }
}
