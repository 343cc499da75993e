package cubby.hal.guard;

import cubby.hal.wire.WireBytes;

/// What can happen to a guard.
public sealed interface GuardInput {
  /// Bytes came from the kiosk, in any portion.
  record Received(WireBytes bytes) implements GuardInput {}

  /// Time has passed.
  record Tick() implements GuardInput {}

  /// The kiosk is gone, or the guard is to end.
  record End() implements GuardInput {}

  GuardInput TICK = new Tick();
  GuardInput END = new End();
}
