package cubby.hal.posix;

import java.io.IOException;

/// Whether the calls of this package can be made here.
public final class LinuxOnly {
  private LinuxOnly() {}

  /// @param what needs them: `Serial lines`
  /// @throws IOException in a sentence, anywhere but on Linux on x86_64 or aarch64
  public static void demand(String what) throws IOException {
    var system = System.getProperty("os.name");
    var processor = System.getProperty("os.arch");
    if (!system.equals("Linux") || !(processor.equals("amd64") || processor.equals("aarch64"))) {
      throw new IOException(
          "%s need Linux on x86_64 or aarch64; this is %s on %s."
              .formatted(what, system, processor));
    }
  }
}
