package cubby.app.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How much memory of the computer a process takes, as Linux counts it.
///
/// @param now and the `most` that it has been, in megabytes
record Resident(double now, double most) {
  private static final double KILOBYTES = 1e3;
  private static final double KIB_BYTES = 1.024;

  static Resident ofThisProcess() {
    return of(ProcessHandle.current().pid());
  }

  static Resident of(long process) {
    try {
      var lines = Files.readAllLines(Path.of("/proc", Long.toString(process), "status"));
      return new Resident(megabytes(lines, "VmRSS:"), megabytes(lines, "VmHWM:"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double megabytes(List<String> lines, String of) {
    var line = lines.stream().filter(it -> it.startsWith(of)).findFirst().orElseThrow();
    return Long.parseLong(line.replaceAll("\\D", "")) * KIB_BYTES / KILOBYTES;
  }
}
