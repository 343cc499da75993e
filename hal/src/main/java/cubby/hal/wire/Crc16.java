package cubby.hal.wire;

/// CRC-16/Modbus [2]: polynomial 8005 reflected, begins with FFFF, low byte first on the wire.
public final class Crc16 {
  public static final int LENGTH = 2;

  private static final int START = 0xFFFF;
  private static final int REFLECTED_POLYNOMIAL = 0xA001;

  private Crc16() {}

  /// Of the bytes from `from` up to, but not including, `to`.
  public static int of(WireBytes bytes, int from, int to) {
    int crc = START;
    for (int i = from; i < to; i++) {
      crc ^= bytes.at(i);
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ REFLECTED_POLYNOMIAL;
      }
    }
    return crc;
  }

  /// Whether the two bytes from `end` on are that of the bytes from `from` to `end`.
  public static boolean follows(WireBytes bytes, int from, int end) {
    return of(bytes, from, end) == (bytes.at(end) | bytes.at(end + 1) << Byte.SIZE);
  }

  /// With its CRC behind it.
  public static WireBytes sealed(WireBytes bytes) {
    int crc = of(bytes, 0, bytes.length());
    return bytes.plus(WireBytes.of(crc, crc >> Byte.SIZE));
  }
}
