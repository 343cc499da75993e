package cubby.sim.line;

import cubby.hal.wire.WireBytes;

/// What came of waiting for the program at the other end of a line.
public sealed interface LineRead {
  /// It wrote these: one byte or more.
  record Bytes(WireBytes bytes) implements LineRead {}

  /// It wrote nothing in the time given.
  record Nothing() implements LineRead {}

  /// Nobody has the line open, and nothing that was written before is left to read. Comes at once,
  /// so whoever asks again and again should rest between.
  record Unattended() implements LineRead {}
}
