package cubby.hal.pins;

/// A pin that reads a switch.
///
/// @param pin as the chip counts, from 0
/// @param pull the resistor that the chip puts on it
public record InputPin(int pin, Pull pull) {
  public InputPin {
    Pins.check(pin);
  }
}
