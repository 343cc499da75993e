package cubby.hal.pins.pi4j;

import com.pi4j.library.gpiod.internal.GpioDContext;
import com.pi4j.library.gpiod.internal.GpioDException;
import com.pi4j.library.gpiod.internal.LineRequestFlag;
import cubby.hal.pins.PinException;
import cubby.hal.pins.Pull;

/// Sets the pull of a line that is about to be an output. The kernel keeps it when the line is let
/// go, however its owner ended; Pi4J has no words for it.
@FunctionalInterface
interface LineBias {
  void set(int pin, Pull pull) throws PinException;

  static LineBias ofGpiod() {
    return (pin, pull) -> {
      var flag =
          switch (pull) {
            case NONE -> LineRequestFlag.BIAS_DISABLE;
            case UP -> LineRequestFlag.BIAS_PULL_UP;
            case DOWN -> LineRequestFlag.BIAS_PULL_DOWN;
          };
      try {
        var lines = GpioDContext.getInstance();
        var line = lines.getOrOpenLine(pin);
        line.requestInputFlags(Pi4jPins.CONSUMER, flag.getVal());
        lines.closeLine(line);
      } catch (GpioDException e) {
        throw new PinException(String.valueOf(e.getMessage()), e);
      }
    };
  }
}
