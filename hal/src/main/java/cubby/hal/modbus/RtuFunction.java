package cubby.hal.modbus;

/// The functions that boards are asked with [2]. Of a reply, all but the two bytes of the CRC and
/// the two of address and function is its data.
public enum RtuFunction {
  /// Reads discrete inputs. Data: a count of bytes, then the bytes; the least significant bit of
  /// the first is the lowest input.
  READ_INPUTS(0x02),
  /// Reads holding registers. Data: a count of bytes, then two bytes a register, the high one
  /// first.
  READ_REGISTERS(0x03),
  /// Writes one coil. The reply equals the request.
  WRITE_COIL(0x05);

  /// Set in the function of a reply that is an exception.
  static final int EXCEPTION = 0x80;

  private final int code;

  RtuFunction(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
