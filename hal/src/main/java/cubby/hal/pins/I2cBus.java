package cubby.hal.pins;

/// One I2C bus. Used by one thread.
public interface I2cBus extends AutoCloseable {
  /// The bus's number: 1 for `/dev/i2c-1`.
  int number();

  /// The registers of the device at an address. Whether it is there shows when it is used.
  ///
  /// @param address 7 bits
  I2cRegisters device(int address) throws PinException;

  /// Never fails.
  @Override
  void close();
}
