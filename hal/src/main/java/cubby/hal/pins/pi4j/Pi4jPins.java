package cubby.hal.pins.pi4j;

import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import cubby.hal.pins.InputPin;
import cubby.hal.pins.OutputPin;
import cubby.hal.pins.PinException;
import cubby.hal.pins.Pins;
import cubby.hal.pins.Pull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lines of the GPIO chip. Used by one thread.
final class Pi4jPins implements Pins {
  /// What `gpioinfo` shows as the user of our lines.
  static final String CONSUMER = "cubby";

  private final String chip;
  private final Context pi4j;
  private final LineBias bias;
  private final Map<OutputPin, DigitalOutput> outputs = new LinkedHashMap<>();
  private final Map<InputPin, DigitalInput> inputs = new LinkedHashMap<>();

  Pi4jPins(String chip, Context pi4j, LineBias bias) {
    this.chip = chip;
    this.pi4j = pi4j;
    this.bias = bias;
  }

  @Override
  public void claimOutputs(List<OutputPin> claimed) throws PinException {
    for (var output : claimed) {
      if (!outputs.containsKey(output)) {
        outputs.put(output, claim(output));
      }
    }
    allOff();
  }

  @Override
  public void claimInputs(List<InputPin> claimed) throws PinException {
    for (var input : claimed) {
      if (!inputs.containsKey(input)) {
        inputs.put(input, claim(input));
      }
    }
  }

  @Override
  public void drive(OutputPin output, boolean on) throws PinException {
    var line = outputs.get(output);
    if (line == null) {
      throw new IllegalArgumentException("pin %d is not claimed".formatted(output.pin()));
    }
    try {
      line.state(level(output, on));
    } catch (Pi4JException e) {
      throw failed(output.pin(), "could not be switched " + (on ? "on" : "off"), e);
    }
  }

  /// Tries all of them, whichever fails.
  @Override
  public void allOff() throws PinException {
    PinException first = null;
    for (var output : outputs.keySet()) {
      try {
        drive(output, false);
      } catch (PinException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  @Override
  public long levels() throws PinException {
    long levels = 0;
    for (var input : inputs.entrySet()) {
      int pin = input.getKey().pin();
      try {
        if (input.getValue().state().isHigh()) {
          levels |= 1L << pin;
        }
      } catch (RuntimeException e) { // of the gpiod library, which has its own kind
        throw failed(pin, "could not be read", e);
      }
    }
    return levels;
  }

  @Override
  public void close() {
    outputs.values().forEach(output -> pi4j.shutdown(output.id()));
    outputs.clear();
    inputs.values().forEach(input -> pi4j.shutdown(input.id()));
    inputs.clear();
  }

  /// First the pull, to the side that is off: should this process be killed, the kernel lets go of
  /// the line, and then the pull decides. The first level that the output ever has is off.
  private DigitalOutput claim(OutputPin output) throws PinException {
    int pin = output.pin();
    try {
      bias.set(pin, output.activeLow() ? Pull.UP : Pull.DOWN);
      return pi4j.create(
          DigitalOutput.newConfigBuilder(pi4j)
              .id(id(pin))
              .address(pin)
              .initial(level(output, false))
              .shutdown(level(output, false))
              .build());
    } catch (RuntimeException | PinException e) {
      throw failed(pin, "could not be had", e);
    }
  }

  private DigitalInput claim(InputPin input) throws PinException {
    var pull =
        switch (input.pull()) {
          case NONE -> PullResistance.OFF;
          case UP -> PullResistance.PULL_UP;
          case DOWN -> PullResistance.PULL_DOWN;
        };
    try {
      return pi4j.create(
          DigitalInput.newConfigBuilder(pi4j)
              .id(id(input.pin()))
              .address(input.pin())
              .pull(pull)
              .debounce(0L)
              .build());
    } catch (RuntimeException e) {
      throw failed(input.pin(), "could not be had", e);
    }
  }

  private PinException failed(int pin, String how, Exception e) {
    var why = String.valueOf(e.getMessage());
    var busy = why.contains("busy") || why.contains("already");
    return new PinException(
        "pin %d of %s %s: %s"
            .formatted(pin, chip, how, busy ? "something else uses it (see gpioinfo)" : why),
        e);
  }

  private static DigitalState level(OutputPin output, boolean on) {
    return output.level(on) ? DigitalState.HIGH : DigitalState.LOW;
  }

  private static String id(int pin) {
    return CONSUMER + "-" + pin;
  }
}
