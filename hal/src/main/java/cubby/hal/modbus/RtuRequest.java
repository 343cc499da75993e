package cubby.hal.modbus;

import cubby.hal.wire.Crc16;
import cubby.hal.wire.WireBytes;

/// A request: address, function, a number of 16 bits and another, CRC [2]. All that is asked here
/// has this form.
///
/// @param address 1–247 [2]
/// @param first the first input or register, or the coil
/// @param value how many inputs or registers, or what to write
public record RtuRequest(int address, RtuFunction function, int first, int value) {
  public static final int FIRST_ADDRESS = 1;
  public static final int LAST_ADDRESS = 247;

  private static final int LAST_NUMBER = 0xFFFF;

  public RtuRequest {
    check("address", address, FIRST_ADDRESS, LAST_ADDRESS);
    check("number", first, 0, LAST_NUMBER);
    check("value", value, 0, LAST_NUMBER);
  }

  public WireBytes bytes() {
    return Crc16.sealed(
        WireBytes.of(
            address, function.code(), first >> Byte.SIZE, first, value >> Byte.SIZE, value));
  }

  private static void check(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          "a Modbus %s is %d to %d, not %d".formatted(name, min, max, value));
    }
  }
}
