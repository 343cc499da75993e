package cubby.hal.guard;

import cubby.hal.wire.Crc16;
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

  GuardFrame {
    if (data.length() > MOST_DATA) {
      throw new IllegalArgumentException("%d bytes are too many".formatted(data.length()));
    }
  }

  /// Takes a frame apart.
  ///
  /// @param frame as [#SHAPE] found it
  static GuardFrame of(WireBytes frame) {
    return new GuardFrame(
        frame.at(3), frame.at(4), frame.slice(HEADER, frame.length() - Crc16.LENGTH));
  }

  WireBytes bytes() {
    return Crc16.sealed(WireBytes.of(START, VERSION, data.length(), address, function).plus(data));
  }

  private static final class Shape implements FrameShape {
    @Override
    public int longest() {
      return HEADER + MOST_DATA + Crc16.LENGTH;
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
      int length = HEADER + bytes.at(from + 2) + Crc16.LENGTH;
      if (there < length) {
        return Match.PARTIAL;
      }
      return Crc16.follows(bytes, from, from + length - Crc16.LENGTH)
          ? new Match.Whole(length)
          : new Match.BadChecksum(length);
    }
  }
}
