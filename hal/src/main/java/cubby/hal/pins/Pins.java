package cubby.hal.pins;

import java.util.List;

/// Some pins of one chip, owned by one user. Used by one thread.
public interface Pins extends AutoCloseable {
  /// The highest pin there can be: levels are told as the bits of a long.
  int LAST_PIN = 63;

  /// Makes these pins outputs, each off from its first instant. Asked again for the same pins, it
  /// sets them up once more and all are off: for a chip that has lost its settings.
  ///
  /// @throws PinException if one of them cannot be had; what others there are is off
  void claimOutputs(List<OutputPin> outputs) throws PinException;

  /// Makes these pins inputs. May be asked again for the same.
  void claimInputs(List<InputPin> inputs) throws PinException;

  /// Switches one claimed output. When this throws, its state is not known.
  void drive(OutputPin output, boolean on) throws PinException;

  /// Switches every claimed output off. When this throws, their state is not known.
  void allOff() throws PinException;

  /// The level at each claimed input: bit n is pin n, raw.
  ///
  /// @throws PinException also if the chip has lost its settings
  long levels() throws PinException;

  /// Lets go of all pins. Never fails, may be called twice. A line of a GPIO chip then falls to its
  /// pull; an expander stays as it was told last.
  @Override
  void close();

  static void check(int pin) {
    if (pin < 0 || pin > LAST_PIN) {
      throw new IllegalArgumentException("a pin is 0 to %d, not %d".formatted(LAST_PIN, pin));
    }
  }
}
