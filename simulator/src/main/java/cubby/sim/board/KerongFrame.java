package cubby.sim.board;

import cubby.hal.wire.WireBytes;
import cubby.sim.board.RequestScanner.Look;
import java.util.function.IntUnaryOperator;

/// `STX … ETX SUM`, SUM being the low byte of the sum of all before it: two sources or more.
final class KerongFrame {
  private static final int STX = 0x02;
  private static final int ETX = 0x03;

  private KerongFrame() {}

  /// @param commandAt where the code of the command stands
  /// @param lengthOf a whole request with that code; 0 where there is no such command
  static Look look(WireBytes held, int commandAt, IntUnaryOperator lengthOf) {
    if (held.at(0) != STX) {
      return Look.NO_REQUEST;
    }
    if (held.length() <= commandAt) {
      return Look.INCOMPLETE;
    }
    int length = lengthOf.applyAsInt(held.at(commandAt));
    if (length == 0 || (held.length() >= length - 1 && held.at(length - 2) != ETX)) {
      return Look.NO_REQUEST;
    }
    return held.length() < length
        ? Look.INCOMPLETE
        : new Look.Complete(length, Checksum.SUM.isRight(held.slice(0, length)));
  }

  static WireBytes of(WireBytes middle) {
    return Checksum.SUM.seal(WireBytes.of(STX).plus(middle).plus(WireBytes.of(ETX)));
  }
}
