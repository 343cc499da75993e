package cubby.sim.board;

/// What differs between one installed WKLY board and the next.
///
/// @param channels 1–245; 24 are usual
/// @param oneMeansClosed the sense of the door switches: 01 means closed, else open. A made circuit
///   reads 1, so a cut wire reads 0 whatever the sense
/// @param answersUnlock whether 82 is answered; some boards never do
/// @param unlockReport which status the reply to 82 carries
/// @param reportsChanges whether it sends an 85 when a switch changes
public record WklySettings(
    int channels,
    boolean oneMeansClosed,
    boolean answersUnlock,
    UnlockReport unlockReport,
    boolean reportsChanges,
    BoardTiming timing) {

  /// The most that one byte of length leaves room for.
  private static final int MOST_CHANNELS = 245;

  public WklySettings {
    if (channels < 1 || channels > MOST_CHANNELS) {
      throw new IllegalArgumentException("a WKLY board has 1 to 245 channels, not " + channels);
    }
  }

  public static WklySettings usual(int channels) {
    return new WklySettings(channels, true, true, UnlockReport.SAYS_OPEN, false, BoardTiming.USUAL);
  }

  public WklySettings withOneMeansClosed(boolean to) {
    return new WklySettings(channels, to, answersUnlock, unlockReport, reportsChanges, timing);
  }

  public WklySettings withAnswersUnlock(boolean to) {
    return new WklySettings(channels, oneMeansClosed, to, unlockReport, reportsChanges, timing);
  }

  public WklySettings withUnlockReport(UnlockReport to) {
    return new WklySettings(channels, oneMeansClosed, answersUnlock, to, reportsChanges, timing);
  }

  public WklySettings withReportsChanges(boolean to) {
    return new WklySettings(channels, oneMeansClosed, answersUnlock, unlockReport, to, timing);
  }

  public WklySettings withTiming(BoardTiming to) {
    return new WklySettings(
        channels, oneMeansClosed, answersUnlock, unlockReport, reportsChanges, to);
  }
}
