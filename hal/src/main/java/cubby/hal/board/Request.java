package cubby.hal.board;

import cubby.hal.wire.FrameShape;
import cubby.hal.wire.WireBytes;

/// One request, and how its answer is recognised.
public sealed interface Request {
  WireBytes bytes();

  /// A request that the board never answers.
  record Unanswered(WireBytes bytes) implements Request {}

  /// A request that the board answers with one frame.
  ///
  /// @param address of the board that is asked: mostly the bank's own, but another where inputs of
  ///   the bank are on another board
  /// @param shape finds the frames of the board's protocol
  /// @param meaning says what a whole frame means in reply to this very request
  record Answered(int address, WireBytes bytes, FrameShape shape, Meaning meaning)
      implements Request {}

  /// Says what a whole frame with a right checksum means in reply to one request.
  @FunctionalInterface
  interface Meaning {
    Reply of(WireBytes frame);
  }
}
