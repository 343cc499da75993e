package cubby.hal.wire;

import cubby.hal.contract.MonotonicTime;

/// Sees every byte that passes on a bus, so that a panel can show the frames. Called on the bus's
/// thread, which it must not hold up.
@FunctionalInterface
public interface WireTap {
  /// Looks away.
  WireTap NONE = (_, _, _, _) -> {};

  enum Direction {
    /// From the kiosk to the boards.
    OUT,
    /// From the boards to the kiosk, what was drained before a request included.
    IN
  }

  /// Some bytes pass.
  ///
  /// @param bytes what was written or read in one go: part of a frame, a frame, or several
  void saw(String bus, Direction direction, WireBytes bytes, MonotonicTime when);
}
