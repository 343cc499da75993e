package cubby.hal.pins;

/// The chips behind one line: a GPIO chip, or the expanders of an I2C bus. Used by one thread.
public interface PinChips extends AutoCloseable {
  /// For a sentence: `gpiochip0`, `I2C bus 1`.
  String name();

  /// New pins, none claimed.
  ///
  /// @param address of an expander; for a GPIO chip, a number that tells its users apart
  /// @throws PinException if there can be no chip at this address
  Pins at(int address) throws PinException;

  /// Lets go of everything. Never fails.
  @Override
  void close();
}
