package cubby.hal.guard;

import cubby.hal.wire.FrameShape;
import cubby.hal.wire.WireBytes;

/// One frame between kiosk and guard, either way.
///
/// @param address of the board, 0–255
/// @param function what it is about, 0–255
/// @param data 200 bytes at most
record GuardFrame(int address, int function, WireBytes data) {
  static final int MOST_DATA = 200;
  static final FrameShape SHAPE = new Shape();

  private static final int START = 0xC5;
  private static final int VERSION = 0x01;
  private static final int HEADER = 5;
  private static final int CRC = 2;

  GuardFrame {
    if (data.length() > MOST_DATA) {
      throw new IllegalArgumentException("%d bytes are too many".formatted(data.length()));
    }
  }

  /// Takes a frame apart.
  ///
  /// @param frame as [#SHAPE] found it
  static GuardFrame of(WireBytes frame) {
    return new GuardFrame(frame.at(3), frame.at(4), frame.slice(HEADER, frame.length() - CRC));
  }

  WireBytes bytes() {
    var body = WireBytes.of(START, VERSION, data.length(), address, function).plus(data);
    int crc = crc(body, 0, body.length());
    return body.plus(WireBytes.of(crc, crc >> 8));
  }

  /// CRC-16/Modbus of the bytes from `from` up to `to`.
  private static int crc(WireBytes bytes, int from, int to) {
    int crc = 0xFFFF;
    for (int i = from; i < to; i++) {
      crc ^= bytes.at(i);
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xA001;
      }
    }
    return crc;
  }

  private static final class Shape implements FrameShape {
    @Override
    public int longest() {
      return HEADER + MOST_DATA + CRC;
    }

    @Override
    public Match match(WireBytes bytes, int from) {
      int there = bytes.length() - from;
      if (bytes.at(from) != START
          || (there > 1 && bytes.at(from + 1) != VERSION)
          || (there > 2 && bytes.at(from + 2) > MOST_DATA)) {
        return Match.NONE;
      }
      if (there < HEADER) {
        return Match.PARTIAL;
      }
      int length = HEADER + bytes.at(from + 2) + CRC;
      if (there < length) {
        return Match.PARTIAL;
      }
      int crc = crc(bytes, from, from + length - CRC);
      boolean right =
          bytes.at(from + length - 2) == (crc & 0xFF) && bytes.at(from + length - 1) == crc >> 8;
      return right ? new Match.Whole(length) : new Match.BadChecksum(length);
    }
  }
}
