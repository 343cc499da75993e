package cubby.hal.posix;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/// Sends datagrams to a Unix socket, as `sd_notify(3)` does: the JDK has no such sockets. Any
/// thread; never waits.
public final class NotifySocket implements AutoCloseable {
  // <sys/socket.h>
  private static final int AF_UNIX = 1;
  private static final int SOCK_DGRAM = 2;
  private static final int SOCK_CLOEXEC = 0x80000;
  private static final int MSG_DONTWAIT = 0x40;
  private static final int MSG_NOSIGNAL = 0x4000;

  /// `sun_path` of unix(7), in bytes.
  private static final int PATH_MAX = 108;

  private static final NativeCall SOCKET =
      NativeCall.to("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
  private static final NativeCall SENDTO =
      NativeCall.to(
          "sendto",
          FunctionDescriptor.of(
              JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
  private static final NativeCall CLOSE =
      NativeCall.to("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

  private final int number;
  private final byte[] path;
  private boolean closed;

  private NotifySocket(int number, byte[] path) {
    this.number = number;
    this.path = path;
  }

  /// @param address a path, or `@` and a name in the abstract namespace
  /// @throws IOException in a sentence, if it is neither, or this is not Linux
  public static NotifySocket to(String address) throws IOException {
    LinuxOnly.demand("Unix sockets");
    var path = address.getBytes(StandardCharsets.UTF_8);
    if (!(address.startsWith("/") || address.startsWith("@"))
        || path.length < 2
        || path.length >= PATH_MAX) {
      throw new IOException(
          "'%s' is no Unix socket: it must begin with / or @ and have 2 to %d bytes."
              .formatted(address, PATH_MAX - 1));
    }
    if (path[0] == '@') {
      path[0] = 0;
    }
    var number = SOCKET.with(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0).orThrow("socket");
    return new NotifySocket((int) number, path);
  }

  /// @throws IOException if nobody takes it now
  public synchronized void send(String text) throws IOException {
    if (closed) {
      throw new IOException("the socket is closed");
    }
    try (var arena = Arena.ofConfined()) {
      // struct sockaddr_un { unsigned short family; char path[108]; }, as long as the name is
      var to = arena.allocate(2 + path.length, 2);
      to.set(JAVA_SHORT, 0, (short) AF_UNIX);
      to.asSlice(2).copyFrom(MemorySegment.ofArray(path));
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      SENDTO
          .with(
              number,
              arena.allocateFrom(JAVA_BYTE, bytes),
              (long) bytes.length,
              MSG_DONTWAIT | MSG_NOSIGNAL,
              to,
              2 + path.length)
          .orThrow("sendto");
    }
  }

  /// May be called twice.
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      CLOSE.with(number);
    }
  }
}
