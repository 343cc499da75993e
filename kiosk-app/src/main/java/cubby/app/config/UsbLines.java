package cubby.app.config;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Lines by USB adapters. The kernel numbers those as it finds them, and may find them the other
/// way round after a power cut: then the code for one door opens another, on the other line.
public final class UsbLines {
  /// What the kernel's USB serial drivers call their devices, and udev its steady links to them.
  private static final Pattern NUMBERED = Pattern.compile("serial:/dev/tty(USB|ACM)\\d+");

  private static final Pattern STEADY = Pattern.compile("serial:/dev/serial/by-(id|path)/.+");

  static final String REMEDY =
      "Give each its name under /dev/serial/by-id; adapters that have the same there have one of"
          + " their own under /dev/serial/by-path.";

  private UsbLines() {}

  /// Of several lines by USB those that may be mistaken for one another.
  static List<String> interchangeable(List<String> lines) {
    var usb = new HashSet<>(lines);
    usb.removeIf(line -> !isNumbered(line) && !STEADY.matcher(line).matches());
    return usb.size() < 2 ? List.of() : lines.stream().filter(UsbLines::isNumbered).toList();
  }

  /// What may go wrong with the only one, in a sentence; no fault.
  public static List<String> unsteady(CabinetConfig config) {
    return config.buses().stream()
        .filter(bus -> isNumbered(bus.line()))
        .map(bus ->
            "bus %s: %s has its number from the order in which adapters are found, and another one may get it. %s"
                .formatted(bus.name(), bus.line(), REMEDY))
        .toList();
  }

  private static boolean isNumbered(String line) {
    return NUMBERED.matcher(line).matches();
  }
}
