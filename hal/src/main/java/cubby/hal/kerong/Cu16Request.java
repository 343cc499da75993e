package cubby.hal.kerong;

import cubby.hal.wire.Checksum;
import cubby.hal.wire.WireBytes;

/// A request to CU16 boards: `02 ADDR CMD 03 SUM` [2].
///
/// Command 33, which unlocks all of a board [2], cannot be said here. 32, which asks every board in
/// turn [2], is not needed. 37, which sets the on-time, and 39, a delayed unlock, rest on one
/// source [1] and are left out.
public sealed interface Cu16Request {
  /// Highest board address: four bits of ADDR [2]; in practice 10 boards on a chain.
  int LAST_BOARD = 15;

  /// Locks of a board [2].
  int LOCKS = 16;

  WireBytes bytes();

  /// Command 30: the sensors of one board, answered with 35 [2].
  ///
  /// @param board 0–15
  record StatusOfOne(int board) implements Cu16Request {
    public StatusOfOne {
      check("board", board, LAST_BOARD);
    }

    @Override
    public WireBytes bytes() {
      return frame(board << 4, 0x30);
    }
  }

  /// Command 31: energises one latch; never answered [2].
  ///
  /// @param board 0–15
  /// @param lock 0–15
  record Unlock(int board, int lock) implements Cu16Request {
    public Unlock {
      check("board", board, LAST_BOARD);
      check("lock", lock, LOCKS - 1);
    }

    @Override
    public WireBytes bytes() {
      return frame(board << 4 | lock, 0x31);
    }
  }

  private static WireBytes frame(int addr, int command) {
    return Checksum.SUM.seal(Cu16Frame.STX, addr, command, Cu16Frame.ETX);
  }

  private static void check(String name, int value, int max) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException(
          "a CU16's %s is 0 to %d, not %d".formatted(name, max, value));
    }
  }
}
