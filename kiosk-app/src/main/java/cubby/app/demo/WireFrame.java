package cubby.app.demo;

import cubby.sim.bus.LineFrame.Direction;
import java.time.Instant;

/// A frame that passed on a line.
///
/// @param hex its bytes
/// @param meaning in words
/// @param routine whether it belongs to a poll that told nothing new
record WireFrame(
    Instant at, String bus, Direction direction, String hex, String meaning, boolean routine) {}
