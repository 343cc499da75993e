package cubby.hal.pins;

/// A pin that switches something.
///
/// @param pin as the chip counts, from 0
/// @param activeLow whether the low level switches on; then off is the level HIGH
public record OutputPin(int pin, boolean activeLow) {
  public OutputPin {
    Pins.check(pin);
  }

  /// The level at the pin that switches it on, or off.
  public boolean level(boolean on) {
    return on != activeLow;
  }
}
