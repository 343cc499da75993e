package cubby.hal.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.guard.GuardFrames;
import cubby.hal.pins.OutputPin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A real guard's process at the end of real pipes; only its pins are a file.
@Timeout(60)
class GuardLineTest {
  private static final LineAddress ADDRESS = LineAddress.parse("gpio:gpiochip0");

  @TempDir private Path folder;
  private Path pins;
  private Line line;

  @BeforeEach
  void open() throws IOException {
    pins = Files.createFile(folder.resolve("pins"));
    line = GuardLine.open(ADDRESS, GuardFrames.fakeGuard(pins.toString()));
  }

  @AfterEach
  void close() {
    line.close();
  }

  @Test
  void closingTheLineInMidPulseSwitchesOffAndEndsTheGuard() throws IOException {
    line.write(GuardFrames.setUp(new OutputPin(4, true)));
    line.write(GuardFrames.pulse(Duration.ofSeconds(1)));
    awaitPins(lines -> lines.contains("4 LOW"));

    line.close();

    awaitPins(lines -> lines.getLast().equals("end"));
    assertThat(Files.readAllLines(pins)).containsSubsequence("4 LOW", "4 HIGH", "end");
    assertThat(guards()).isEmpty();
  }

  @Test
  void aTerminatedGuardSwitchesOffFirst() throws IOException {
    line.write(GuardFrames.setUp(new OutputPin(4, false)));
    line.write(GuardFrames.pulse(Duration.ofSeconds(1)));
    awaitPins(lines -> lines.contains("4 HIGH"));

    assertThat(guards().getFirst().destroy()).isTrue();

    awaitPins(lines -> lines.getLast().equals("end"));
    assertThat(Files.readAllLines(pins)).containsSubsequence("4 HIGH", "4 LOW", "end");
  }

  @Test
  void aGuardThatIsKilledFailsTheLineAndSaysHow() {
    assertThat(guards().getFirst().destroyForcibly()).isTrue();

    assertThatThrownBy(
            () -> {
              while (true) {
                assertThat(line.read(Duration.ofMillis(10)).isEmpty()).isTrue();
              }
            })
        .isInstanceOf(LineException.class)
        .hasMessage("the guard of gpio:gpiochip0 ended: signal 9");
  }

  @Test
  void aGuardThatHangsIsKilledAndLeavesNoDescriptor() throws Exception {
    long before = OpenFiles.count();
    line.close();
    long closed = OpenFiles.count();
    line = GuardLine.open(ADDRESS, GuardFrames.fakeGuard(pins.toString()));
    var stop = List.of("kill", "-STOP", Long.toString(guards().getFirst().pid()));
    assertThat(new ProcessBuilder(stop).start().waitFor()).isZero();

    line.close();

    assertThat(guards()).isEmpty();
    assertThat(OpenFiles.count()).isEqualTo(closed).isLessThan(before);
  }

  @Test
  void aGuardThatDoesNotStartSaysWhy() {
    assertThatThrownBy(
            () -> GuardLine.open(ADDRESS, List.of("sh", "-c", "echo there is no chip >&2; exit 3")))
        .isInstanceOf(LineException.class)
        .hasMessage("the guard of gpio:gpiochip0 ended: there is no chip");
  }

  @Test
  void aChipThatIsNotThereIsASentence() {
    assertThatThrownBy(() -> new Lines().open(LineAddress.parse("gpio:gpiochip97"), 115_200))
        .isInstanceOf(LineException.class)
        .hasMessageStartingWith(
            "the guard of gpio:gpiochip97 ended: there is no /dev/gpiochip97: ");
    assertThatThrownBy(() -> new Lines().open(LineAddress.parse("i2c:one"), 115_200))
        .isInstanceOf(LineException.class)
        .hasMessageEndingWith("an I2C bus is a number, like 1 for /dev/i2c-1, not one");
  }

  private void awaitPins(Predicate<List<String>> until) throws IOException {
    var lines = Files.readAllLines(pins);
    while (lines.isEmpty() || !until.test(lines)) { // the test's time-out is the deadline
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      lines = Files.readAllLines(pins);
    }
  }

  private List<ProcessHandle> guards() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains(pins.toString()))
        .toList();
  }
}
