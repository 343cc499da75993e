package cubby.sim.board;

import cubby.hal.wire.WireBytes;

/// A request that a CU16 on the line can read, whichever board it is for.
///
/// @param board 0–15, the high half of ADDR
/// @param lock 0–15, the low half of ADDR
/// @param sound whether its checksum is right
record Cu16Request(
    int board, int lock, Command command, int value, boolean sound, WireBytes bytes) {

  /// The codes are Kerong's. 30 to 32 are reported by two independent sources or more, 37 by one.
  enum Command {
    STATUS(0x30, 0),
    UNLOCK(0x31, 0),
    STATUS_OF_ALL(0x32, 0),
    UNLOCK_ALL(0x33, 0),
    ON_TIME(0x37, 2);

    final int code;
    final int dataBytes;

    Command(int code, int dataBytes) {
      this.code = code;
      this.dataBytes = dataBytes;
    }

    /// `STX ADDR CMD [data] ETX SUM`.
    int frameBytes() {
      return dataBytes + 5;
    }
  }
}
