package cubby.sim.board;

import java.time.Duration;

/// How a board takes its time. None of it is published by the makers.
///
/// @param turnaround from the end of a request to the start of the reply
/// @param onTime for which a latch is energised where its master does not say
/// @param partialFrameKept how long a request may pause between two bytes
public record BoardTiming(Duration turnaround, Duration onTime, Duration partialFrameKept) {
  /// 5 ms, 500 ms, 100 ms: assumed.
  public static final BoardTiming USUAL =
      new BoardTiming(Duration.ofMillis(5), Duration.ofMillis(500), Duration.ofMillis(100));

  public BoardTiming withTurnaround(Duration to) {
    return new BoardTiming(to, onTime, partialFrameKept);
  }

  public BoardTiming withOnTime(Duration to) {
    return new BoardTiming(turnaround, to, partialFrameKept);
  }

  public BoardTiming withPartialFrameKept(Duration to) {
    return new BoardTiming(turnaround, onTime, to);
  }
}
