package cubby.sim.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/// How many pseudo-terminals and sockets this process has open, by the kernel's count.
final class OpenDescriptors {
  private OpenDescriptors() {}

  static long ofTerminals() throws IOException {
    return count(target -> target.startsWith("/dev/pts/") || target.endsWith("ptmx"));
  }

  static long ofSockets() throws IOException {
    return count(target -> target.startsWith("socket:"));
  }

  private static long count(Predicate<String> kind) throws IOException {
    try (var all = Files.list(Path.of("/proc/self/fd"))) {
      return all.map(OpenDescriptors::target).filter(kind).count();
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException gone) {
      return "";
    }
  }
}
