package cubby.sim.bus;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;

/// Bytes that passed the master's end of a line together.
///
/// @param at when the first of them left the master, or the last of them reached it
public record LineFrame(Direction direction, WireBytes bytes, MonotonicTime at) {
  public enum Direction {
    TO_BOARDS,
    TO_MASTER
  }
}
