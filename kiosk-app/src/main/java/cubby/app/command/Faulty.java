package cubby.app.command;

import cubby.app.config.ConfigReading;
import java.io.PrintWriter;
import java.nio.file.Path;

/// Prints what is wrong in a configuration.
final class Faulty {

  /// More than anybody mends at once; the file is likely something else altogether.
  private static final int SHOWN_MAX = 100;

  private Faulty() {}

  static void print(Path file, ConfigReading.Broken broken, PrintWriter out) {
    var faults = broken.faults();
    faults.stream().limit(SHOWN_MAX).forEach(fault -> out.println(fault.in(file.toString())));
    if (faults.size() > SHOWN_MAX) {
      out.println("… and %d more.".formatted(faults.size() - SHOWN_MAX));
    }
  }
}
