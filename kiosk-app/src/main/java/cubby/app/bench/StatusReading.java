package cubby.app.bench;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.ChannelReading;
import cubby.hal.line.LineOpener;
import java.time.Duration;
import java.util.List;

/// Reads all channels of a board once.
public sealed interface StatusReading {
  /// A board that does not answer is lost within seconds, whatever its time-outs; this is for a
  /// line that cannot even be opened in reason.
  Duration WITHIN = Duration.ofSeconds(20);

  /// @param took from the start until all channels were stable
  /// @param roundTrip how long the last status took, from the request on
  record Read(List<ChannelReading> channels, Duration took, Duration roundTrip)
      implements StatusReading {}

  /// @param sentence what was tried, what came back, what to check
  record Failed(String sentence) implements StatusReading {}

  static StatusReading of(Bench bench, LineOpener lines) throws InterruptedException {
    try (var live = new LiveBench(bench, lines)) {
      var from = live.now();
      var word = live.firstWord(WITHIN);
      if (word.isPresent() && word.get() instanceof BankEvent.Connected connected) {
        return new Read(
            connected.channels(), connected.at().since(from), live.traffic().roundTrip());
      }
      return new Failed(
          word.isPresent() && word.get() instanceof BankEvent.Lost lost
              ? Diagnosis.of(bench, lost.trouble(), live.traffic())
              : Diagnosis.undecided(bench, live.traffic()));
    }
  }
}
