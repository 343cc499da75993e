package cubby.hal.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import cubby.hal.wire.WireBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a serial line does over a pseudo-terminal, and with it jSerialComm, as far as we lean on
/// it. Real time, with deadlines.
@EnabledOnOs(OS.LINUX)
@Timeout(30)
class SerialLineTest {
  private static final WireBytes REQUEST = WireBytes.ofHex("02 00 30 03 35");
  private static final WireBytes REPLY = WireBytes.ofHex("02 00 35 FF FF 0D 0A 03 4F");
  private static final Duration LONG = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @Test
  void bytesPassBothWaysUnchanged() throws LineException {
    try (var pty = new Pty();
        var line = open(pty.path())) {
      line.write(REQUEST);
      assertThat(pty.read(REQUEST.length())).isEqualTo(REQUEST);
      pty.write(REPLY);
      var read = WireBytes.NONE;
      while (read.length() < REPLY.length()) {
        read = read.plus(line.read(LONG));
      }
      assertThat(read).isEqualTo(REPLY);
    }
  }

  @Test
  void everyByteValuePasses() throws LineException {
    var all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    try (var pty = new Pty();
        var line = open(pty.path())) {
      line.write(WireBytes.copyOf(all));
      assertThat(pty.read(all.length)).isEqualTo(WireBytes.copyOf(all));
    }
  }

  @Test
  void aSilentLineGivesNothingInTime() throws LineException {
    try (var pty = new Pty();
        var line = open(pty.path())) {
      long from = System.nanoTime();
      assertThat(line.read(Duration.ofMillis(20)).isEmpty()).isTrue();
      assertThat(System.nanoTime() - from).isGreaterThanOrEqualTo(20_000_000);
      assertThat(line.read(Duration.ZERO).isEmpty()).isTrue();
    }
  }

  @Test
  void aLineThatIsGoneSaysSo() throws LineException {
    var pty = new Pty();
    try (var line = open(pty.path())) {
      pty.close();
      assertThatThrownBy(() -> line.read(LONG))
          .isInstanceOf(LineException.class)
          .hasMessage("%s cannot be read: it is gone (adapter unplugged?)", pty.path());
      assertThatThrownBy(() -> line.write(REQUEST))
          .hasMessage("%s took 0 of 5 bytes: it is gone (adapter unplugged?)", pty.path());
    }
  }

  @Test
  void aLineThatGoesWhileItIsReadSaysSoAtOnce() throws Exception {
    var pty = new Pty();
    try (var line = open(pty.path())) {
      var reading = new CompletableFuture<Throwable>();
      var reader =
          Thread.ofPlatform().start(() -> reading.complete(catchThrowable(() -> line.read(LONG))));
      while (reader.getState() == Thread.State.NEW) {
        Thread.onSpinWait();
      }
      long from = System.nanoTime();
      pty.close();
      assertThat(reading.get()).isInstanceOf(LineException.class);
      assertThat(System.nanoTime() - from).isLessThan(LONG.toNanos() / 2);
    }
  }

  @Test
  void aPortThatTakesNothingIsStuckAndNotWaitedForForEver() throws LineException {
    try (var pty = new Pty();
        var line = open(pty.path())) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1000; i++) {
                  line.write(WireBytes.copyOf(new byte[1000]));
                }
              })
          .isInstanceOf(LineException.class)
          .hasMessageStartingWith(pty.path() + " took ")
          .hasMessageEndingWith("and no more: it is stuck (plug the adapter in anew?)");
    }
  }

  @Test
  void aLineLeavesNoFileOpen() throws IOException {
    try (var pty = new Pty()) {
      open(pty.path()).close();
      long before = OpenFiles.count();
      for (int i = 0; i < 20; i++) {
        var line = open(pty.path());
        line.close();
        line.close();
      }
      assertThat(OpenFiles.count()).isEqualTo(before);
    }
  }

  @Test
  void aLinkIsFollowed() throws IOException {
    try (var pty = new Pty()) {
      var link = Files.createSymbolicLink(folder.resolve("lockers"), Path.of(pty.path()));
      try (var line = open(link.toString())) {
        line.write(REQUEST);
        assertThat(pty.read(REQUEST.length())).isEqualTo(REQUEST);
      }
    }
  }

  @Test
  void whatIsNotThereOrNoPortIsASentence() throws IOException {
    assertThatThrownBy(() -> open("/dev/nowhere"))
        .isInstanceOf(LineException.class)
        .hasMessage("there is no /dev/nowhere (adapter unplugged?)");
    assertThatThrownBy(() -> open(folder.toString()))
        .hasMessage("%s is not a serial port", folder.toRealPath());
    var file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> open(file.toString()))
        .hasMessage("%s is not a serial port", file.toRealPath());
    assertThatThrownBy(() -> open("/dev/null")).isInstanceOf(LineException.class);
  }

  private static Line open(String path) throws LineException {
    return new Lines().open(LineAddress.parse("serial:" + path), 19_200);
  }
}
