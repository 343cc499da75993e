package cubby.sim.line;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import cubby.hal.posix.Descriptor;
import cubby.hal.posix.NativeCall;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;

/// The calls of the C library that pseudo-terminals need beyond [Descriptor], for Linux on x86_64
/// and aarch64, on which all constants below agree. Any thread may call; the caller minds its
/// descriptors.
final class LibC {
  // <termios.h>
  private static final int TCSANOW = 0;
  private static final int TCIFLUSH = 0;

  /// `struct termios` has 60 bytes in glibc and in musl.
  private static final long TERMIOS_ROOM = 256;

  /// `/dev/pts/N` and its end.
  private static final long PATH_ROOM = 128;

  private static final FunctionDescriptor INT_OF_INT = FunctionDescriptor.of(JAVA_INT, JAVA_INT);

  private static final NativeCall POSIX_OPENPT = NativeCall.to("posix_openpt", INT_OF_INT);
  private static final NativeCall GRANTPT = NativeCall.to("grantpt", INT_OF_INT);
  private static final NativeCall UNLOCKPT = NativeCall.to("unlockpt", INT_OF_INT);
  private static final NativeCall PTSNAME_R =
      NativeCall.to("ptsname_r", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG));
  private static final NativeCall TCGETATTR =
      NativeCall.to("tcgetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
  private static final NativeCall CFMAKERAW =
      NativeCall.to("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS));
  private static final NativeCall TCSETATTR =
      NativeCall.to("tcsetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
  private static final NativeCall TCFLUSH =
      NativeCall.to("tcflush", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));

  private LibC() {}

  /// @return a new pseudo-terminal's master, its slave ready to be opened
  static Descriptor openMaster() throws IOException {
    var master =
        Descriptor.of((int) POSIX_OPENPT.with(Descriptor.TERMINAL).orThrow("posix_openpt"));
    try {
      GRANTPT.with(master.number()).orThrow("grantpt");
      UNLOCKPT.with(master.number()).orThrow("unlockpt");
      return master;
    } catch (IOException thrown) {
      master.close();
      throw thrown;
    }
  }

  /// @return the path of the slave
  static String slaveOf(Descriptor master) throws IOException {
    try (var arena = Arena.ofConfined()) {
      var path = arena.allocate(PATH_ROOM);
      var outcome = PTSNAME_R.with(master.number(), path, PATH_ROOM);
      if (outcome.value() != 0) {
        throw new IOException("ptsname_r failed with error %d".formatted(outcome.value()));
      }
      return path.getString(0);
    }
  }

  /// All 256 byte values pass unchanged from now on, and none is echoed.
  static void makeRaw(Descriptor terminal) throws IOException {
    try (var arena = Arena.ofConfined()) {
      var termios = arena.allocate(TERMIOS_ROOM);
      TCGETATTR.with(terminal.number(), termios).orThrow("tcgetattr");
      CFMAKERAW.with(termios);
      TCSETATTR.with(terminal.number(), TCSANOW, termios).orThrow("tcsetattr");
    }
  }

  /// Throws away what was sent to this terminal and never read.
  static void flushInput(Descriptor terminal) throws IOException {
    TCFLUSH.with(terminal.number(), TCIFLUSH).orThrow("tcflush");
  }
}
