package cubby.hal.contract;

import java.time.Duration;

/// What became of one pulse command on the wire. **Never proof that a door opened**: only a later
/// reading is. The causes are kept apart because they want different answers from a technician.
public sealed interface PulseResult {

  /// The board said that it took the command.
  record Acknowledged() implements PulseResult {}

  /// Sent whole, to a board that never acknowledges.
  record Sent() implements PulseResult {}

  /// Sent whole, and nothing came back within the reply time-out. The latch may have moved.
  record NoReply(Duration waited) implements PulseResult {}

  /// Sent whole, and what came back fails its checksum. The latch may have moved.
  record BadChecksum(String replyHex) implements PulseResult {}

  /// The board understood and declined.
  record Refused(String replyHex) implements PulseResult {}

  /// A board with another address answered. The latch may have moved; so may another's.
  record WrongBoard(int expectedAddress, int answeredAddress) implements PulseResult {}

  /// `notAfter` passed, the line was reopened, or the bank was not connected, before it could be
  /// sent. Nothing was sent.
  record Expired() implements PulseResult {}

  /// The line failed while or before it was sent. `sent` says whether a byte may have left.
  record LineLost(boolean sent) implements PulseResult {}

  /// Whether the command may have reached a board, so that a latch may have moved.
  default boolean mayHaveMoved() {
    return switch (this) {
      case Acknowledged _, Sent _, NoReply _, BadChecksum _, Refused _, WrongBoard _ -> true;
      case Expired _ -> false;
      case LineLost(var sent) -> sent;
    };
  }
}
