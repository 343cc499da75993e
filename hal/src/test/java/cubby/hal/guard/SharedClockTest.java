package cubby.hal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What a pulse's deadline stands on: two processes of a computer read one clock.
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class SharedClockTest {
  @Test
  void anotherProcessReadsTheSameNanoTime() throws Exception {
    long before = System.nanoTime();
    var process =
        new ProcessBuilder(
                GuardCommand.of(
                    Set.of(GuardCommand.placeOf(SharedClockTest.class.getName())),
                    Clock.class.getName()))
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    long after = System.nanoTime();

    assertThat(Long.parseLong(said.strip())).isBetween(before, after);
  }

  /// Another process.
  static final class Clock {
    private Clock() {}

    public static void main(String[] arguments) {
      System.out.println(System.nanoTime());
    }
  }
}
