package cubby.sim.board;

import cubby.hal.wire.WireBytes;
import cubby.sim.board.RequestScanner.Look;
import java.util.Arrays;
import java.util.Optional;

/// A request that a CU16 on the line can read, whichever board it is for.
///
/// @param board 0–15, the high half of ADDR
/// @param lock 0–15, the low half of ADDR
record Cu16Request(int board, int lock, Command command, int value) {

  /// The codes are Kerong's. 30 to 32 are reported by two independent sources or more, 37 by one.
  enum Command {
    STATUS(0x30, 0),
    UNLOCK(0x31, 0),
    STATUS_OF_ALL(0x32, 0),
    UNLOCK_ALL(0x33, 0),
    ON_TIME(0x37, 2);

    private final int code;
    private final int dataBytes;

    Command(int code, int dataBytes) {
      this.code = code;
      this.dataBytes = dataBytes;
    }

    private static Optional<Command> of(int code) {
      return Arrays.stream(values()).filter(it -> it.code == code).findFirst();
    }
  }

  /// `STX ADDR CMD [data] ETX SUM`.
  static Look look(WireBytes held) {
    return KerongFrame.look(
        held, 2, code -> Command.of(code).map(it -> it.dataBytes + 5).orElse(0));
  }

  static Cu16Request of(WireBytes request) {
    var command = Command.of(request.at(2)).orElseThrow();
    return new Cu16Request(
        request.at(1) >> 4,
        request.at(1) & 0x0F,
        command,
        command.dataBytes == 2 ? request.at(3) << 8 | request.at(4) : 0);
  }
}
