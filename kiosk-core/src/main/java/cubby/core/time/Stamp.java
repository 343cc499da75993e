package cubby.core.time;

import java.time.Instant;

/// When something came about.
///
/// @param wall by the wall clock, for people
/// @param trust how good the wall clock was
/// @param uptime by the kiosk's own running time, for intervals
public record Stamp(Instant wall, TimeTrust trust, Uptime uptime) {}
