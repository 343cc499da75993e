package cubby.hal.line;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import cubby.hal.wire.WireBytes;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;

/// A pseudo-terminal of the system, of which we hold the end where a board would be. Linux only;
/// used by one thread.
@SuppressWarnings("restricted") // libc is the only way to a pty
final class Pty implements AutoCloseable {
  /// O_RDWR | O_NOCTTY of Linux on x86-64 and arm64.
  private static final int READ_WRITE_NOT_CONTROLLING = 0x102;

  private final int master;
  private final String slave;
  private boolean closed;

  Pty() {
    master = (int) call("posix_openpt", JAVA_INT, JAVA_INT, READ_WRITE_NOT_CONTROLLING);
    call("grantpt", JAVA_INT, JAVA_INT, master);
    call("unlockpt", JAVA_INT, JAVA_INT, master);
    slave =
        ((MemorySegment) call("ptsname", ADDRESS, JAVA_INT, master)).reinterpret(64).getString(0);
  }

  /// What the kiosk opens: `/dev/pts/7`.
  String path() {
    return slave;
  }

  void write(WireBytes bytes) {
    transfer("write", bytes.toArray());
  }

  /// Waits until so many bytes have come.
  WireBytes read(int count) {
    var all = WireBytes.NONE;
    while (all.length() < count) {
      all = all.plus(transfer("read", new byte[count - all.length()]));
    }
    return all;
  }

  /// As an adapter that is pulled out.
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      call("close", JAVA_INT, JAVA_INT, master);
    }
  }

  private WireBytes transfer(String function, byte[] bytes) {
    try (var arena = Arena.ofConfined()) {
      var buffer = arena.allocateFrom(JAVA_BYTE, bytes);
      var handle =
          Linker.nativeLinker()
              .downcallHandle(
                  Linker.nativeLinker().defaultLookup().findOrThrow(function),
                  FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
      long count = (long) handle.invokeExact(master, buffer, (long) bytes.length);
      if (count < 0) {
        throw new AssertionError(function + " on a pty failed");
      }
      return WireBytes.copyOf(buffer.asSlice(0, count).toArray(JAVA_BYTE));
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static Object call(
      String function, MemoryLayout result, MemoryLayout parameter, int argument) {
    try {
      return Linker.nativeLinker()
          .downcallHandle(
              Linker.nativeLinker().defaultLookup().findOrThrow(function),
              FunctionDescriptor.of(result, parameter))
          .invoke(argument);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
