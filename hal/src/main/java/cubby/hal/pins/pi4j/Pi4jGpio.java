package cubby.hal.pins.pi4j;

import com.pi4j.Pi4J;
import com.pi4j.boardinfo.definition.BoardModel;
import com.pi4j.boardinfo.util.BoardInfoHelper;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import cubby.hal.pins.PinChips;
import cubby.hal.pins.PinException;
import cubby.hal.pins.Pins;

/// One GPIO chip of the machine, `/dev/gpiochip0`. One a process: Pi4J keeps the chip in a static
/// field. Used by one thread.
public final class Pi4jGpio implements PinChips {
  private final String chip;
  private final Context pi4j;
  private final LineBias bias;

  Pi4jGpio(String chip, Context pi4j, LineBias bias) {
    this.chip = chip;
    this.pi4j = pi4j;
    this.bias = bias;
  }

  /// @param chip its name: `gpiochip0`
  public static Pi4jGpio open(String chip) throws PinException {
    DeviceFile.check(
        "/dev/" + chip, "gpio", "the chips that are there are the files /dev/gpiochip*");
    DeviceFile.checkProcessor("GPIO pins");
    acceptBoard();
    try {
      var pi4j =
          Pi4J.newContextBuilder()
              .noAutoDetect()
              .disableShutdownHook()
              .setGpioChipName(chip)
              .add(
                  GpioDDigitalOutputProvider.newInstance(), GpioDDigitalInputProvider.newInstance())
              .build();
      return new Pi4jGpio(chip, pi4j, LineBias.ofGpiod());
    } catch (Pi4JException | IllegalStateException | UnsatisfiedLinkError e) {
      throw new PinException(chip + " could not be opened: " + e.getMessage(), e);
    }
  }

  @Override
  public String name() {
    return chip;
  }

  @Override
  public Pins at(int address) {
    return new Pi4jPins(chip, pi4j, bias);
  }

  @Override
  public void close() {
    pi4j.shutdown();
  }

  /// Pi4J does nothing on a board it does not recognise, since it would not know which chip to
  /// take. Here the configuration names the chip.
  private static void acceptBoard() {
    if (!BoardInfoHelper.runningOnRaspberryPi()) {
      BoardInfoHelper.current().setBoardModel(BoardModel.GENERIC);
    }
  }
}
