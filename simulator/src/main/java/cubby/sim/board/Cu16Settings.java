package cubby.sim.board;

import java.time.Duration;

/// What differs between one installed CU16 and the next.
///
/// @param hookOneMeansClosed the sense of the door switches: a made circuit reads 1, so a cut wire
///   reads 0 whatever the sense
/// @param irOneMeansOccupied the sense of the occupancy sensors; a missing one reads 0
/// @param turnaround from the end of a request to the start of the reply. Not published; 5 ms
///   assumed
/// @param answersBadSums whether a request with a wrong checksum is obeyed all the same. Masters
///   that send such requests are in the field
/// @param onTime for which a latch is energised until a master sets it otherwise; 10 ms to 655.35 s
/// @param partialFrameKept how long a request may pause between two bytes. Not published; 100 ms
///   assumed
public record Cu16Settings(
    boolean hookOneMeansClosed,
    boolean irOneMeansOccupied,
    Duration turnaround,
    boolean answersBadSums,
    Duration onTime,
    Duration partialFrameKept) {

  public static final Cu16Settings USUAL =
      new Cu16Settings(
          true, true, Duration.ofMillis(5), false, Duration.ofMillis(500), Duration.ofMillis(100));

  public Cu16Settings withHookOneMeansClosed(boolean to) {
    return new Cu16Settings(
        to, irOneMeansOccupied, turnaround, answersBadSums, onTime, partialFrameKept);
  }

  public Cu16Settings withIrOneMeansOccupied(boolean to) {
    return new Cu16Settings(
        hookOneMeansClosed, to, turnaround, answersBadSums, onTime, partialFrameKept);
  }

  public Cu16Settings withTurnaround(Duration to) {
    return new Cu16Settings(
        hookOneMeansClosed, irOneMeansOccupied, to, answersBadSums, onTime, partialFrameKept);
  }

  public Cu16Settings withAnswersBadSums(boolean to) {
    return new Cu16Settings(
        hookOneMeansClosed, irOneMeansOccupied, turnaround, to, onTime, partialFrameKept);
  }

  public Cu16Settings withOnTime(Duration to) {
    return new Cu16Settings(
        hookOneMeansClosed, irOneMeansOccupied, turnaround, answersBadSums, to, partialFrameKept);
  }
}
