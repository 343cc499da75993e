package cubby.sim.bus;

import java.util.OptionalInt;

/// A fault that is switched on.
///
/// @param address of the one board that it befalls; empty for all of the line
public record ActiveFault(LineFault fault, Occasion occasion, OptionalInt address) {}
