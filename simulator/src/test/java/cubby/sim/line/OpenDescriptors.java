package cubby.sim.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How many pseudo-terminals this process has open, by the kernel's count.
final class OpenDescriptors {
  private OpenDescriptors() {}

  static long ofTerminals() throws IOException {
    try (var all = Files.list(Path.of("/proc/self/fd"))) {
      return all.filter(OpenDescriptors::isTerminal).count();
    }
  }

  private static boolean isTerminal(Path descriptor) {
    try {
      var target = Files.readSymbolicLink(descriptor).toString();
      return target.startsWith("/dev/pts/") || target.endsWith("ptmx");
    } catch (IOException gone) {
      return false;
    }
  }
}
