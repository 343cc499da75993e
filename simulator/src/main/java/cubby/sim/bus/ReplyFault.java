package cubby.sim.bus;

import java.time.Duration;

/// What can befall one reply on its way to the master.
public sealed interface ReplyFault {
  record Lost() implements ReplyFault {}

  record Delayed(Duration by) implements ReplyFault {}

  /// Its last byte is changed: the checksum, on every family that has one.
  record BadChecksum() implements ReplyFault {}

  /// Bytes that mean nothing come ahead of it.
  record LeadingJunk(int bytes) implements ReplyFault {}

  /// Its last bytes are missing.
  record Truncated(int missingBytes) implements ReplyFault {}

  /// It comes twice.
  record Duplicated() implements ReplyFault {}
}
