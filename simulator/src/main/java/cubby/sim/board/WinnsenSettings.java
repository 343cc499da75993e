package cubby.sim.board;

/// What differs between one installed Winnsen board and the next.
///
/// @param oneMeansOpen the sense of the door switches. A made circuit reads 1, so a cut wire reads
///   0 whatever the sense
/// @param answersWithA whether functions 05 and 02 are answered with A5 and A2 in place of 85 and
///   82: one source
/// @param unlockReport what decides between done and failed
public record WinnsenSettings(
    boolean oneMeansOpen, boolean answersWithA, UnlockReport unlockReport, BoardTiming timing) {

  public static final WinnsenSettings USUAL =
      new WinnsenSettings(true, false, UnlockReport.SAYS_OPEN, BoardTiming.USUAL);

  public WinnsenSettings withOneMeansOpen(boolean to) {
    return new WinnsenSettings(to, answersWithA, unlockReport, timing);
  }

  public WinnsenSettings withAnswersWithA(boolean to) {
    return new WinnsenSettings(oneMeansOpen, to, unlockReport, timing);
  }

  public WinnsenSettings withUnlockReport(UnlockReport to) {
    return new WinnsenSettings(oneMeansOpen, answersWithA, to, timing);
  }

  public WinnsenSettings withTiming(BoardTiming to) {
    return new WinnsenSettings(oneMeansOpen, answersWithA, unlockReport, to);
  }
}
