package cubby.sim.line;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.time.Duration;

/// The calls of the C library that pseudo-terminals need, for Linux on x86_64 and aarch64, on which
/// all constants below agree. Any thread may call; the caller minds its descriptors.
final class LibC {
  // <fcntl.h>
  private static final int O_RDWR = 0x2;
  private static final int O_NOCTTY = 0x100;
  private static final int O_NONBLOCK = 0x800;
  private static final int O_CLOEXEC = 0x80000;

  /// Never blocks, never becomes the terminal that controls this process, never leaks into a child.
  private static final int TERMINAL = O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC;

  // <poll.h>
  static final int POLLIN = 0x1;
  static final int POLLHUP = 0x10;

  // <errno.h>
  private static final int EINTR = 4;
  static final int EIO = 5;
  static final int EAGAIN = 11;

  // <termios.h>
  private static final int TCSANOW = 0;
  private static final int TCIFLUSH = 0;

  /// `struct termios` has 60 bytes in glibc and in musl.
  private static final long TERMIOS_ROOM = 256;

  /// `/dev/pts/N` and its end.
  private static final long PATH_ROOM = 128;

  private static final FunctionDescriptor INT_OF_INT = FunctionDescriptor.of(JAVA_INT, JAVA_INT);
  private static final FunctionDescriptor BYTES =
      FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);

  private static final NativeCall POSIX_OPENPT = NativeCall.to("posix_openpt", INT_OF_INT);
  private static final NativeCall GRANTPT = NativeCall.to("grantpt", INT_OF_INT);
  private static final NativeCall UNLOCKPT = NativeCall.to("unlockpt", INT_OF_INT);
  private static final NativeCall PTSNAME_R =
      NativeCall.to("ptsname_r", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG));
  private static final NativeCall OPEN =
      NativeCall.to(
          "open",
          FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT),
          Linker.Option.firstVariadicArg(2));
  private static final NativeCall TCGETATTR =
      NativeCall.to("tcgetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
  private static final NativeCall CFMAKERAW =
      NativeCall.to("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS));
  private static final NativeCall TCSETATTR =
      NativeCall.to("tcsetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
  private static final NativeCall TCFLUSH =
      NativeCall.to("tcflush", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
  private static final NativeCall PPOLL =
      NativeCall.to("ppoll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
  private static final NativeCall READ = NativeCall.to("read", BYTES);
  private static final NativeCall WRITE = NativeCall.to("write", BYTES);
  private static final NativeCall CLOSE = NativeCall.to("close", INT_OF_INT);

  private LibC() {}

  /// @return the descriptor of a new pseudo-terminal's master, its slave ready to be opened
  static int openMaster() throws IOException {
    int master = (int) POSIX_OPENPT.with(TERMINAL).orThrow("posix_openpt");
    try {
      GRANTPT.with(master).orThrow("grantpt");
      UNLOCKPT.with(master).orThrow("unlockpt");
      return master;
    } catch (IOException thrown) {
      close(master);
      throw thrown;
    }
  }

  /// @return the path of the slave
  static String slaveOf(int master) throws IOException {
    try (var arena = Arena.ofConfined()) {
      var path = arena.allocate(PATH_ROOM);
      var outcome = PTSNAME_R.with(master, path, PATH_ROOM);
      if (outcome.value() != 0) {
        throw new IOException("ptsname_r failed with error %d".formatted(outcome.value()));
      }
      return path.getString(0);
    }
  }

  static int openTerminal(String path) throws IOException {
    try (var arena = Arena.ofConfined()) {
      return (int) OPEN.with(arena.allocateFrom(path), TERMINAL, 0).orThrow("open " + path);
    }
  }

  /// All 256 byte values pass unchanged from now on, and none is echoed.
  static void makeRaw(int terminal) throws IOException {
    try (var arena = Arena.ofConfined()) {
      var termios = arena.allocate(TERMIOS_ROOM);
      TCGETATTR.with(terminal, termios).orThrow("tcgetattr");
      CFMAKERAW.with(termios);
      TCSETATTR.with(terminal, TCSANOW, termios).orThrow("tcsetattr");
    }
  }

  /// Throws away what was sent to this terminal and never read.
  static void flushInput(int terminal) throws IOException {
    TCFLUSH.with(terminal, TCIFLUSH).orThrow("tcflush");
  }

  /// Waits until there is something to read or the other end is closed.
  ///
  /// @return [#POLLIN] and [#POLLHUP] or-ed; 0 if the time ran out or a signal came
  static int poll(int descriptor, Duration timeout) throws IOException {
    try (var arena = Arena.ofConfined()) {
      // struct pollfd { int fd; short events; short revents; }
      var request = arena.allocate(8);
      request.set(JAVA_INT, 0, descriptor);
      request.set(JAVA_SHORT, 4, (short) POLLIN);
      // struct timespec { long seconds; long nanoseconds; }
      var time = arena.allocate(16, 8);
      time.set(JAVA_LONG, 0, timeout.getSeconds());
      time.set(JAVA_LONG, 8, timeout.getNano());
      var outcome = PPOLL.with(request, 1L, time, MemorySegment.NULL);
      if (outcome.value() < 0 && outcome.errno() == EINTR) {
        return 0;
      }
      outcome.orThrow("ppoll");
      return request.get(JAVA_SHORT, 6);
    }
  }

  /// @return the outcome of `read(2)`, whose bytes are then in `buffer`
  static NativeCall.Outcome read(int descriptor, byte[] buffer) {
    try (var arena = Arena.ofConfined()) {
      var memory = arena.allocate(buffer.length);
      var outcome = READ.with(descriptor, memory, (long) buffer.length);
      if (outcome.value() > 0) {
        MemorySegment.copy(memory, JAVA_BYTE, 0, buffer, 0, (int) outcome.value());
      }
      return outcome;
    }
  }

  /// @return the outcome of `write(2)`
  static NativeCall.Outcome write(int descriptor, byte[] bytes) {
    try (var arena = Arena.ofConfined()) {
      return WRITE.with(descriptor, arena.allocateFrom(JAVA_BYTE, bytes), (long) bytes.length);
    }
  }

  /// A descriptor is gone after this whatever it says, so nothing is made of that.
  static void close(int descriptor) {
    CLOSE.with(descriptor);
  }
}
