package cubby.hal.pins;

import cubby.hal.wire.WireBytes;

/// The registers of one device on an I2C bus, which counts on by itself from one to the next. Used
/// by one thread.
public interface I2cRegisters {
  /// Reads `count` registers from `first` on, in one transfer.
  ///
  /// @throws PinException if the device did not answer
  WireBytes read(int first, int count) throws PinException;

  /// Writes registers from `first` on, in one transfer.
  ///
  /// @throws PinException if the device did not take it; it may have taken a part
  void write(int first, WireBytes values) throws PinException;
}
