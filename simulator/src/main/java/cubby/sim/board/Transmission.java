package cubby.sim.board;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;

/// What a board wants to say.
///
/// @param readyAt when it would begin to send its first bit on a free line
public record Transmission(WireBytes bytes, MonotonicTime readyAt) {}
