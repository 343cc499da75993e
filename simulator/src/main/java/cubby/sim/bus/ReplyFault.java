package cubby.sim.bus;

import java.time.Duration;

/// What can befall one reply on its way to the master, or a word that a board says by itself.
public sealed interface ReplyFault extends LineFault {
  /// The board has obeyed, and the master hears nothing.
  record Lost() implements ReplyFault {}

  /// It comes later; by more than the master waits, it comes into a later exchange.
  record Delayed(Duration by) implements ReplyFault {}

  /// Its last byte is changed: the checksum on every family that has one, of Modbus the high byte
  /// of it, of Winnsen the end byte.
  record BadChecksum() implements ReplyFault {}

  /// It comes from a board at another address, its checksum right. Before any other fault, since it
  /// is made up so.
  ///
  /// @param address of that board
  record WrongBoard(int address) implements ReplyFault {}

  /// Bytes that mean nothing come ahead of it.
  record LeadingJunk(int bytes) implements ReplyFault {}

  /// Its last bytes are missing.
  record Truncated(int missingBytes) implements ReplyFault {}

  /// It comes twice.
  record Duplicated() implements ReplyFault {}
}
