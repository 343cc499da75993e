package cubby.sim.line;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.wire.WireBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
@Timeout(30)
class PtyTest {
  private static final Duration SOON = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final WireBytes EVERY_BYTE = everyByte();

  private final Pty pty = open();

  @AfterEach
  void close() {
    pty.close();
  }

  @Test
  void carriesAllByteValuesBothWays() throws IOException {
    try (var peer = new TestPeer(pty.slavePath())) {
      peer.write(EVERY_BYTE);
      assertThat(heard(256)).isEqualTo(EVERY_BYTE);
      pty.write(EVERY_BYTE);
      assertThat(peer.read(256)).isEqualTo(EVERY_BYTE);
      assertThat(pty.read(SOON)).as("an echo").isEqualTo(new LineRead.Nothing());
    }
  }

  @Test
  void waitsNoLongerThanItIsTold() throws IOException {
    try (var peer = new TestPeer(pty.slavePath())) {
      assertThat(peer.read(1, Duration.ZERO).length()).isZero();
      long begin = System.nanoTime();
      assertThat(pty.read(SOON)).isEqualTo(new LineRead.Nothing());
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(SOON, PATIENCE);
    }
  }

  @Test
  void isUnattendedUntilSomebodyOpensItAndAgainWhenTheyLeave() throws IOException {
    assertThat(pty.read(PATIENCE)).isEqualTo(new LineRead.Unattended());
    for (int round = 0; round < 3; round++) {
      try (var peer = new TestPeer(pty.slavePath())) {
        assertThat(pty.read(SOON)).isEqualTo(new LineRead.Nothing());
        peer.write(EVERY_BYTE);
        assertThat(heard(256)).isEqualTo(EVERY_BYTE);
      }
      assertThat(pty.read(PATIENCE)).isEqualTo(new LineRead.Unattended());
    }
  }

  @Test
  void stillHearsWhatWasWrittenBeforeThePeerLeft() throws IOException {
    try (var peer = new TestPeer(pty.slavePath())) {
      peer.write(EVERY_BYTE);
    }
    assertThat(heard(256)).isEqualTo(EVERY_BYTE);
    assertThat(pty.read(PATIENCE)).isEqualTo(new LineRead.Unattended());
  }

  @Test
  void keepsNothingForTheNextPeer() throws IOException {
    try (var peer = new TestPeer(pty.slavePath())) {
      assertThat(pty.read(SOON)).isEqualTo(new LineRead.Nothing());
      pty.write(EVERY_BYTE);
      assertThat(peer.read(1).length()).isEqualTo(1);
    }
    assertThat(pty.read(PATIENCE)).isEqualTo(new LineRead.Unattended());
    try (var next = new TestPeer(pty.slavePath())) {
      assertThat(next.read(1, SOON).length()).isZero();
    }
  }

  @Test
  void neverWaitsForAPeerThatDoesNotRead() throws IOException {
    try (var peer = new TestPeer(pty.slavePath())) {
      for (int i = 0; i < 1000; i++) {
        pty.write(EVERY_BYTE);
      }
      assertThat(peer.read(256)).isEqualTo(EVERY_BYTE);
    }
  }

  @Test
  void hangsUpOnItsPeerWhenClosed() throws IOException {
    try (var peer = new TestPeer(pty.slavePath())) {
      pty.close();
      assertThat(peer.hungUp()).isTrue();
      assertThat(peer.read(1).length()).isZero();
    }
    assertThat(Files.exists(pty.slavePath())).isFalse();
  }

  @Test
  void leavesNothingBehind() throws IOException {
    long before = OpenDescriptors.ofTerminals();
    for (int i = 0; i < 200; i++) {
      try (var another = Pty.open();
          var peer = new TestPeer(another.slavePath())) {
        assertThat(OpenDescriptors.ofTerminals()).isEqualTo(before + 2);
        assertThat(peer.read(1, Duration.ZERO).length()).isZero();
      }
    }
    assertThat(OpenDescriptors.ofTerminals()).isEqualTo(before);
  }

  private WireBytes heard(int count) throws IOException {
    var bytes = new byte[count];
    int have = 0;
    while (have < count && pty.read(PATIENCE) instanceof LineRead.Bytes(var part)) {
      System.arraycopy(part.toArray(), 0, bytes, have, part.length());
      have += part.length();
    }
    return WireBytes.copyOf(bytes, have);
  }

  private static WireBytes everyByte() {
    var bytes = new byte[256];
    for (int i = 0; i < 256; i++) {
      bytes[i] = (byte) i;
    }
    return WireBytes.copyOf(bytes);
  }

  private static Pty open() {
    try {
      return Pty.open();
    } catch (IOException thrown) {
      throw new UncheckedIOException(thrown);
    }
  }
}
