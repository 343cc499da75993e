package cubby.core.session;

import java.time.Duration;
import java.util.Optional;

/// What one bus has counted since the start, for a technician.
///
/// @param exchanges requests that were sent
/// @param timeOuts requests without a good answer
/// @param badSums frames that failed their checksum
/// @param strays frames and bytes that belonged to no request
/// @param openings how often its line was opened
/// @param usual within which half of the answers came; empty if there were none, or they took
///   longer than is counted
/// @param slow within which nearly all did
public record BusTraffic(
    String bus,
    long exchanges,
    long timeOuts,
    long badSums,
    long strays,
    long openings,
    Optional<Duration> usual,
    Optional<Duration> slow) {}
