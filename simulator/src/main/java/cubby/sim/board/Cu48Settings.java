package cubby.sim.board;

/// What differs between one installed CU48 and the next.
///
/// @param hookOneMeansClosed the sense of the door switches: a made circuit reads 1, so a cut wire
///   reads 0 whatever the sense
/// @param irOneMeansOccupied the sense of the occupancy sensors; a missing one reads 0
/// @param reportsChanges whether it sends a 77 when a switch or a sensor changes: one source
public record Cu48Settings(
    boolean hookOneMeansClosed,
    boolean irOneMeansOccupied,
    boolean reportsChanges,
    BoardTiming timing) {

  public static final Cu48Settings USUAL = new Cu48Settings(true, true, false, BoardTiming.USUAL);

  public Cu48Settings withHookOneMeansClosed(boolean to) {
    return new Cu48Settings(to, irOneMeansOccupied, reportsChanges, timing);
  }

  public Cu48Settings withIrOneMeansOccupied(boolean to) {
    return new Cu48Settings(hookOneMeansClosed, to, reportsChanges, timing);
  }

  public Cu48Settings withReportsChanges(boolean to) {
    return new Cu48Settings(hookOneMeansClosed, irOneMeansOccupied, to, timing);
  }

  public Cu48Settings withTiming(BoardTiming to) {
    return new Cu48Settings(hookOneMeansClosed, irOneMeansOccupied, reportsChanges, to);
  }
}
