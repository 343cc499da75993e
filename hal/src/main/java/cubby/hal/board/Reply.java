package cubby.hal.board;

import cubby.hal.wire.WireBytes;

/// What a whole frame means in reply to one request.
public sealed interface Reply {

  /// The sensors that were asked for.
  record Status(BoardStatus status) implements Reply {}

  /// The board took the unlock command.
  record Acknowledged() implements Reply {}

  /// The board did, or is, what its greeting asked.
  record Ready() implements Reply {}

  /// The board answers, and cannot be used like that. An answer to a greeting or a status.
  ///
  /// @param sentence what it said and what to do, for a technician
  record Unfit(String sentence) implements Reply {}

  /// The board understood the unlock command and declined.
  record Refused(WireBytes frame) implements Reply {}

  /// A frame of the kind that was asked for, from another address.
  record OtherBoard(int address, WireBytes frame) implements Reply {}

  /// A whole frame that answers something else: an unsolicited report, a late reply to another
  /// request.
  record Unasked(WireBytes frame) implements Reply {}
}
