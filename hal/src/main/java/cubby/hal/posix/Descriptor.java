package cubby.hal.posix;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import cubby.hal.posix.NativeCall.Outcome;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.time.Duration;

/// An open file of the system that never blocks: a terminal, or the master of one. Confined to one
/// thread at a time. Waits, reads and writes without allocating native memory.
public final class Descriptor implements AutoCloseable {
  // <fcntl.h>
  private static final int O_RDWR = 0x2;
  private static final int O_NOCTTY = 0x100;
  private static final int O_NONBLOCK = 0x800;
  private static final int O_CLOEXEC = 0x80000;

  /// Never blocks, never becomes the terminal that controls this process, never leaks into a child.
  public static final int TERMINAL = O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC;

  // <poll.h>
  public static final int POLLIN = 0x1;
  public static final int POLLOUT = 0x4;
  public static final int POLLERR = 0x8;
  public static final int POLLHUP = 0x10;

  // <errno.h>
  private static final int EINTR = 4;
  public static final int EIO = 5;
  public static final int EAGAIN = 11;

  /// What one read or write moves at most, in bytes: the system's own buffer of a terminal.
  public static final int ROOM = 4096;

  private static final FunctionDescriptor BYTES =
      FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
  private static final MethodHandle PPOLL =
      NativeCall.handle(
          "ppoll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
  private static final MethodHandle READ = NativeCall.handle("read", BYTES);
  private static final MethodHandle WRITE = NativeCall.handle("write", BYTES);
  private static final NativeCall OPEN =
      NativeCall.to(
          "open",
          FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT),
          Linker.Option.firstVariadicArg(2));
  private static final NativeCall CLOSE =
      NativeCall.to("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

  private final int number;
  private final MemorySegment state;
  private final MemorySegment request;
  private final MemorySegment patience;
  private final MemorySegment bytes;
  private boolean closed;

  private Descriptor(int number) {
    this.number = number;
    var arena = Arena.ofAuto();
    state = arena.allocate(NativeCall.CALL_STATE);
    // struct pollfd { int fd; short events; short revents; }
    request = arena.allocate(8, 4);
    request.set(JAVA_INT, 0, number);
    // struct timespec { long seconds; long nanoseconds; }
    patience = arena.allocate(16, 8);
    bytes = arena.allocate(ROOM);
  }

  /// @param number open, with `O_NONBLOCK`; belongs to the new object
  public static Descriptor of(int number) {
    return new Descriptor(number);
  }

  /// @param path of a terminal, which may be open elsewhere too
  public static Descriptor openTerminal(String path) throws IOException {
    try (var arena = Arena.ofConfined()) {
      return of((int) OPEN.with(arena.allocateFrom(path), TERMINAL, 0).orThrow("open " + path));
    }
  }

  /// What the system knows it by.
  public int number() {
    return number;
  }

  /// Waits until there is something to read or the other end is closed.
  ///
  /// @param atMost not negative; kept to about 0.1 ms
  /// @return [#POLLIN], [#POLLERR] and [#POLLHUP] or-ed; 0 if the time ran out or a signal came
  public int awaitInput(Duration atMost) throws IOException {
    return await(POLLIN, atMost);
  }

  /// Waits until there is room to write or the other end is closed.
  ///
  /// @return as [#awaitInput], with [#POLLOUT]
  public int awaitRoom(Duration atMost) throws IOException {
    return await(POLLOUT, atMost);
  }

  /// @return the outcome of `read(2)`, whose bytes are then in `buffer`
  public Outcome read(byte[] buffer) {
    try {
      long count =
          (long) READ.invokeExact(state, number, bytes, (long) Math.min(buffer.length, ROOM));
      if (count > 0) {
        MemorySegment.copy(bytes, JAVA_BYTE, 0, buffer, 0, (int) count);
      }
      return new Outcome(count, NativeCall.errno(state));
    } catch (Throwable thrown) {
      throw NativeCall.unexpected(thrown);
    }
  }

  /// @param from the first to be written
  /// @return the outcome of `write(2)`, which may take fewer than there are
  public Outcome write(byte[] source, int from) {
    int count = Math.min(source.length - from, ROOM);
    MemorySegment.copy(source, from, bytes, JAVA_BYTE, 0, count);
    try {
      long written = (long) WRITE.invokeExact(state, number, bytes, (long) count);
      return new Outcome(written, NativeCall.errno(state));
    } catch (Throwable thrown) {
      throw NativeCall.unexpected(thrown);
    }
  }

  /// A descriptor is gone after this whatever the system says, so nothing is made of that. May be
  /// called twice.
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      CLOSE.with(number);
    }
  }

  private int await(int events, Duration atMost) throws IOException {
    request.set(JAVA_SHORT, 4, (short) events);
    patience.set(JAVA_LONG, 0, atMost.getSeconds());
    patience.set(JAVA_LONG, 8, atMost.getNano());
    int ready;
    try {
      ready = (int) PPOLL.invokeExact(state, request, 1L, patience, MemorySegment.NULL);
    } catch (Throwable thrown) {
      throw NativeCall.unexpected(thrown);
    }
    if (ready < 0 && NativeCall.errno(state) != EINTR) {
      throw new IOException(
          "ppoll failed with error %d of the system".formatted(NativeCall.errno(state)));
    }
    return ready > 0 ? request.get(JAVA_SHORT, 6) : 0;
  }
}
