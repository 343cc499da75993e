package cubby.app.config;

import static java.util.Objects.requireNonNull;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Section;
import cubby.hal.config.ScannerSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the file says of the scanner.
record ScannerPart(Section at, @Nullable String line, @Nullable Integer baud) {

  static @Nullable ScannerPart read(@Nullable Section at, Faults faults) {
    if (at == null) {
      return null;
    }
    var line = BusPart.line(at, faults);
    var baud = at.optional("baud", BusPart.BAUD);
    at.close();
    return new ScannerPart(at, line, baud == null ? null : Integer.valueOf(baud));
  }

  /// Whether the line is the scanner's alone.
  void check(List<BusPart> buses, Faults faults) {
    buses.stream()
        .filter(bus -> line != null && line.equals(bus.line()))
        .findFirst()
        .ifPresent(bus ->
            faults.add(
                at.spot("line"),
                "line: lock boards are on " + line,
                "Their bus is in line %d. A scanner has a line of its own."
                    .formatted(bus.at().spot("line").line())));
  }

  /// Once there are no faults.
  ScannerSettings settings() {
    return new ScannerSettings(requireNonNull(line), baud);
  }
}
