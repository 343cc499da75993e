package cubby.hal.posix;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
class NotifySocketTest {
  @TempDir private Path folder;

  @Test
  void aDatagramReachesASocketWithAPath() throws IOException {
    reaches(folder.resolve("notify").toString());
  }

  @Test
  void aDatagramReachesAnAbstractSocket() throws IOException {
    reaches("@cubby-test-" + ProcessHandle.current().pid());
  }

  @Test
  void whereNobodyListensItSaysSo() throws IOException {
    try (var socket = NotifySocket.to(folder.resolve("nobody").toString())) {
      assertThatThrownBy(() -> socket.send("READY=1"))
          .isInstanceOf(IOException.class)
          .hasMessage("sendto failed with error 2 of the system");
    }
  }

  @Test
  void whoeverDoesNotReadHoldsNobodyUp() throws IOException {
    var address = folder.resolve("full").toString();
    try (var _ = new Listener(address);
        var socket = NotifySocket.to(address)) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100_000; i++) {
                  socket.send("WATCHDOG=1");
                }
              })
          .hasMessage("sendto failed with error 11 of the system");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "@", "notify", "vsock:2:1234"})
  void whatIsNoSocketIsRefused(String address) {
    assertThatThrownBy(() -> NotifySocket.to(address)).hasMessageContaining("is no Unix socket");
    assertThatThrownBy(() -> NotifySocket.to("/" + "x".repeat(107)))
        .hasMessageContaining("2 to 107 bytes");
  }

  private static void reaches(String address) throws IOException {
    try (var listener = new Listener(address);
        var socket = NotifySocket.to(address)) {
      socket.send("READY=1\nSTATUS=Bereit für Pakete");

      assertThat(listener.read()).isEqualTo("READY=1\nSTATUS=Bereit für Pakete");
    }
  }

  /// As a service manager is.
  private static final class Listener implements AutoCloseable {
    private static final NativeCall SOCKET =
        NativeCall.to("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    private static final NativeCall BIND =
        NativeCall.to("bind", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    private static final NativeCall RECV =
        NativeCall.to(
            "recv", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final NativeCall CLOSE =
        NativeCall.to("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private final int number;

    Listener(String address) throws IOException {
      number = (int) SOCKET.with(1, 2, 0).orThrow("socket");
      var path = address.replaceFirst("^@", "\0").getBytes(StandardCharsets.UTF_8);
      try (var arena = Arena.ofConfined()) {
        var at = arena.allocate(2 + path.length, 2);
        at.set(JAVA_SHORT, 0, (short) 1);
        at.asSlice(2).copyFrom(MemorySegment.ofArray(path));
        BIND.with(number, at, 2 + path.length).orThrow("bind");
      }
    }

    String read() throws IOException {
      try (var arena = Arena.ofConfined()) {
        var room = arena.allocate(1000);
        // MSG_DONTWAIT: what was sent is there.
        var count = RECV.with(number, room, 1000L, 0x40).orThrow("recv");
        return new String(room.asSlice(0, count).toArray(JAVA_BYTE), StandardCharsets.UTF_8);
      }
    }

    @Override
    public void close() {
      CLOSE.with(number);
    }
  }
}
