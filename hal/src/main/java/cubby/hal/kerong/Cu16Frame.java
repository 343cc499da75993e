package cubby.hal.kerong;

import cubby.hal.wire.Checksum;
import cubby.hal.wire.FixedShape;
import cubby.hal.wire.FrameShape;
import cubby.hal.wire.WireBytes;

/// A status reply of a CU16: `02 ADDR 35|36 H1-8 H9-16 IR1-8 IR9-16 03 SUM`, nine bytes [2]. ADDR
/// is board<<4; the least significant bit is the lowest lock [2]; SUM is the low byte of the sum of
/// all before it, STX and ETX included [2].
///
/// @param addr as on the wire
/// @param kind 35, the answer to 30, or 36, the answer to 32
/// @param hooks bit 0 is lock 0: the levels of the door switches, whose sense differs by lock
/// @param infrared bit 0 is lock 0: 1 usually means that something is inside [2]
record Cu16Frame(int addr, int kind, int hooks, int infrared) {
  static final int STX = 0x02;
  static final int ETX = 0x03;
  static final int STATUS_OF_ONE = 0x35;
  static final int STATUS_OF_EVERY = 0x36;
  static final int LENGTH = 9;

  static final FrameShape SHAPE = FixedShape.checked(LENGTH, Checksum.SUM, Cu16Frame::fits);

  /// Takes a frame apart.
  ///
  /// @param frame as [#SHAPE] found it
  static Cu16Frame of(WireBytes frame) {
    return new Cu16Frame(
        frame.at(1), frame.at(2), frame.at(3) | frame.at(4) << 8, frame.at(5) | frame.at(6) << 8);
  }

  int board() {
    return addr >> 4;
  }

  private static boolean fits(int index, int octet) {
    return switch (index) {
      case 0 -> octet == STX;
      case 1 -> (octet & 0x0F) == 0;
      case 2 -> octet == STATUS_OF_ONE || octet == STATUS_OF_EVERY;
      case LENGTH - 2 -> octet == ETX;
      default -> true;
    };
  }
}
