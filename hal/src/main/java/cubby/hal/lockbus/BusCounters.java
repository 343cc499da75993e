package cubby.hal.lockbus;

import java.time.Duration;

/// What a bus has seen since the start, for the technician.
///
/// @param requests sent, pulses included
/// @param replies good answers to the request under way
/// @param timeOuts requests without one
/// @param checksumErrors frames that failed their checksum
/// @param foreignFrames whole frames that were no answer to the request under way: of another
///   board, late, or unsolicited
/// @param resyncs runs of bytes that belonged to no frame
/// @param openings how often the line was opened, the first time included
/// @param roundTrips how long good replies took
public record BusCounters(
    long requests,
    long replies,
    long timeOuts,
    long checksumErrors,
    long foreignFrames,
    long resyncs,
    long openings,
    RoundTrips roundTrips) {
  public static final BusCounters ZERO = new BusCounters(0, 0, 0, 0, 0, 0, 0, RoundTrips.NONE);

  enum Kind {
    REQUEST,
    REPLY,
    TIME_OUT,
    CHECKSUM_ERROR,
    FOREIGN_FRAME,
    RESYNC,
    OPENING
  }

  BusCounters plus(Kind kind) {
    return new BusCounters(
        requests + one(kind == Kind.REQUEST),
        replies + one(kind == Kind.REPLY),
        timeOuts + one(kind == Kind.TIME_OUT),
        checksumErrors + one(kind == Kind.CHECKSUM_ERROR),
        foreignFrames + one(kind == Kind.FOREIGN_FRAME),
        resyncs + one(kind == Kind.RESYNC),
        openings + one(kind == Kind.OPENING),
        roundTrips);
  }

  BusCounters plusRoundTrip(Duration took) {
    return new BusCounters(
        requests,
        replies,
        timeOuts,
        checksumErrors,
        foreignFrames,
        resyncs,
        openings,
        roundTrips.plus(took));
  }

  private static int one(boolean counts) {
    return counts ? 1 : 0;
  }
}
