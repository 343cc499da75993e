package cubby.hal.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What Linux tells of other processes, with a real one and a real device.
@EnabledOnOs(OS.LINUX)
@Timeout(30)
class LineHoldersTest {
  @TempDir private Path folder;

  @Test
  void anotherProcessThatHasTheDeviceOpenIsNamed() throws IOException {
    try (var pty = new Pty()) {
      var link = Files.createSymbolicLink(folder.resolve("lockers"), Path.of(pty.path()));
      var other = new ProcessBuilder("sleep", "60").redirectInput(new File(pty.path())).start();
      try {
        assertThat(LineHolders.of(serial(link.toString())))
            .hasValue(
                "%s is held by process %d (sleep): two programs on one line take each other's bytes,"
                        .formatted(link, other.pid())
                    + " so stop that one");
      } finally {
        other.destroyForcibly().onExit().join();
      }
      assertThat(LineHolders.of(serial(pty.path()))).isEmpty();
    }
  }

  @Test
  void whatWeHaveOpenOurselvesIsHeldByNobodyElse() throws LineException {
    try (var pty = new Pty();
        var _ = new Lines().open(serial(pty.path()), 19_200)) {
      assertThat(LineHolders.of(serial(pty.path()))).isEmpty();
    }
  }

  @Test
  void aLineThatIsNoDeviceIsHeldByNobody() {
    assertThat(LineHolders.of(serial("/dev/nowhere"))).isEmpty();
    assertThat(LineHolders.of(serial(folder.toString()))).isEmpty();
    assertThat(LineHolders.of(new LineAddress("tcp", "//192.0.2.1:5000"))).isEmpty();
    assertThat(LineHolders.of(serial("\0"))).isEmpty();
  }

  @Test
  void theLocksOfOthersAreFound() {
    var locks =
        List.of(
            "1: POSIX  ADVISORY  WRITE 900 00:06:93 0 EOF",
            "2: FLOCK  ADVISORY  WRITE 4711 00:06:93 0 EOF",
            "2: -> FLOCK  ADVISORY  WRITE 4712 00:06:93 0 EOF",
            "3: FLOCK  ADVISORY  WRITE 4713 00:06:94 0 EOF");
    assertThat(LineHolders.lockers(locks, "00:06:93")).containsExactly(4711L);
  }

  private static LineAddress serial(String target) {
    return new LineAddress("serial", target);
  }
}
