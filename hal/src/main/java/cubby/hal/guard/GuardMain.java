package cubby.hal.guard;

import cubby.hal.pins.Expanders;
import cubby.hal.pins.PinChips;
import cubby.hal.pins.PinException;
import cubby.hal.pins.pi4j.Pi4jGpio;
import cubby.hal.pins.pi4j.Pi4jI2cBus;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;

/// The guard's program: `gpio gpiochip0` or `i2c 1`. Not for people; a line of the kiosk starts it.
public final class GuardMain {
  /// The chip could not be opened; the last line of standard error says why.
  static final int NO_CHIP = 3;

  private GuardMain() {}

  public static void main(String[] arguments) {
    var out = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err); // so that no library's chatter gets between the frames
    try {
      var chips = open(arguments);
      GuardProcess.run(chips, new FileInputStream(FileDescriptor.in), out, System.err::println);
    } catch (PinException e) {
      System.err.println(e.sentence());
      System.exit(NO_CHIP);
    }
    System.exit(0); // whatever threads the library has left
  }

  private static PinChips open(String... arguments) throws PinException {
    if (arguments.length == 2) {
      switch (arguments[0]) {
        case "gpio" -> {
          return Pi4jGpio.open(arguments[1]);
        }
        case "i2c" -> {
          return new Expanders(Pi4jI2cBus.open(busNumber(arguments[1])));
        }
        default -> {}
      }
    }
    throw new PinException("a guard is started as 'gpio gpiochip0' or 'i2c 1'");
  }

  private static int busNumber(String text) throws PinException {
    if (!text.matches("\\d{1,3}")) {
      throw new PinException("an I2C bus is a number, like 1 for /dev/i2c-1, not " + text);
    }
    return Integer.parseInt(text);
  }
}
