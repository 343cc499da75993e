package cubby.hal.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The emulated machine's other side: what its GPIO chip and its expander show to a tester.
final class Machine {
  static final String CHIP = variable("GPIO_CHIP");

  private static final Path LINES = Path.of(variable("GPIO_SIM"));
  private static final Path EXPANDER = Path.of("/sys/kernel/debug/i2c-mcp23017-sim");
  private static final int OLAT_A = 0x14;

  private Machine() {}

  /// The level at a line: what the program drives, or the pull.
  static int line(int number) {
    return Integer.parseInt(read(LINES.resolve("sim_gpio%d/value".formatted(number))).strip());
  }

  /// Puts a resistor on a line from outside.
  static void pull(int number, String direction) {
    write(LINES.resolve("sim_gpio%d/pull".formatted(number)), "pull-" + direction);
  }

  /// The level that the expander's latch register holds for a pin of port A.
  static int expanderOutput(int pin) {
    try {
      return Files.readAllBytes(EXPANDER.resolve("regs"))[OLAT_A] >> pin & 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The levels at the expander's pins: port A in the low byte.
  static void expanderPins(int levels) {
    write(EXPANDER.resolve("pins"), "0x%04x".formatted(levels));
  }

  /// Makes the next transfers on the bus fail.
  static void failTransfers(int count) {
    write(EXPANDER.resolve("fail"), String.valueOf(count));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String variable(String name) {
    var value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "%s is not set: this runs in the lab (hal/lab)", name));
    }
    return value;
  }
}
