package cubby.sim.board;

import java.time.Duration;

/// What differs between one installed board of the 8A/80 family and the next.
///
/// @param channels 2–50
/// @param statusForm how long its reply to a query of all is
/// @param lowestChannelsLast whether the last status byte of that reply, not the first, is channels
///   1–8
/// @param oneMeansClosed the sense of the door switches: 1 and 11 mean closed, else open. A made
///   circuit reads 1, so a cut wire reads 0 whatever the sense
/// @param unlockReport what the reply to an unlock says
/// @param reportsChanges whether it sends an 81 when a switch changes
public record ShuomingSettings(
    int channels,
    StatusForm statusForm,
    boolean lowestChannelsLast,
    boolean oneMeansClosed,
    UnlockReport unlockReport,
    boolean reportsChanges,
    BoardTiming timing) {

  /// The forms of a reply to a query of all. Channels that it has no bit for are not shown.
  public enum StatusForm {
    /// Seven bytes, also from boards of 8 channels: two sources or more.
    SHORT(3),
    /// Eight bytes: one source.
    MIDDLE(4),
    /// Eleven bytes: one source.
    LONG(7);

    final int statusBytes;

    StatusForm(int statusBytes) {
      this.statusBytes = statusBytes;
    }

    /// The shortest that shows them all.
    public static StatusForm forChannels(int channels) {
      if (channels <= SHORT.statusBytes * 8) {
        return SHORT;
      }
      return channels <= MIDDLE.statusBytes * 8 ? MIDDLE : LONG;
    }
  }

  public ShuomingSettings {
    if (channels < 2 || channels > 50) {
      throw new IllegalArgumentException("an 8A/80 board has 2 to 50 channels, not " + channels);
    }
  }

  /// On-time 300 ms.
  public static ShuomingSettings usual(int channels) {
    return new ShuomingSettings(
        channels,
        StatusForm.forChannels(channels),
        true,
        true,
        UnlockReport.SAYS_OPEN,
        false,
        BoardTiming.USUAL.withOnTime(Duration.ofMillis(300)));
  }

  public ShuomingSettings withStatusForm(StatusForm to) {
    return new ShuomingSettings(
        channels, to, lowestChannelsLast, oneMeansClosed, unlockReport, reportsChanges, timing);
  }

  public ShuomingSettings withLowestChannelsLast(boolean to) {
    return new ShuomingSettings(
        channels, statusForm, to, oneMeansClosed, unlockReport, reportsChanges, timing);
  }

  public ShuomingSettings withOneMeansClosed(boolean to) {
    return new ShuomingSettings(
        channels, statusForm, lowestChannelsLast, to, unlockReport, reportsChanges, timing);
  }

  public ShuomingSettings withUnlockReport(UnlockReport to) {
    return new ShuomingSettings(
        channels, statusForm, lowestChannelsLast, oneMeansClosed, to, reportsChanges, timing);
  }

  public ShuomingSettings withReportsChanges(boolean to) {
    return new ShuomingSettings(
        channels, statusForm, lowestChannelsLast, oneMeansClosed, unlockReport, to, timing);
  }

  public ShuomingSettings withTiming(BoardTiming to) {
    return new ShuomingSettings(
        channels, statusForm, lowestChannelsLast, oneMeansClosed, unlockReport, reportsChanges, to);
  }
}
