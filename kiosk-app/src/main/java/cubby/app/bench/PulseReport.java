package cubby.app.bench;

import cubby.hal.contract.DoorState;
import cubby.hal.contract.PulseResult;

/// Says what came of a pulse.
public final class PulseReport {
  private PulseReport() {}

  /// Where, what happened on the wire, and at the door, on three lines.
  public static String text(Bench bench, int channel, OnePulse.Outcome outcome) {
    return """
    Board  %d, channel %d
    Pulse  %s: %s.
    Door   %s%s.\
    """
        .formatted(
            bench.board(),
            channel,
            BenchJson.name(outcome.result()),
            meaning(outcome.result()),
            StatusTable.word(outcome.after()),
            door(outcome));
  }

  /// Why the door does not read open, and what to check.
  public static String reason(Bench bench, int channel, OnePulse.Outcome outcome) {
    if (outcome.trouble().isPresent()) {
      return outcome.result().mayHaveMoved()
          ? "The pulse may have moved the latch, but the door could not be read: "
              + outcome.trouble().get()
          : "No pulse was sent. " + outcome.trouble().get();
    }
    if (!outcome.result().mayHaveMoved()) {
      return "The pulse never left, so the latch of channel %d of board %d (%s) has not moved: try again, and see 'cubby bus watch' for what is wrong with the line."
          .formatted(channel, bench.board(), bench);
    }
    return "The door of channel %d of board %d (%s) reads %s %.1f s after the pulse (%s): check that the latch is not jammed and nothing holds the door, that this is its channel, and the supply of the latches; if the door did open, its switch has the other sense (--closed-is %d)."
        .formatted(
            channel,
            bench.board(),
            bench,
            outcome.after(),
            outcome.waited().toMillis() / 1000.0,
            meaning(outcome.result()),
            1 - bench.closedIs());
  }

  private static String door(OnePulse.Outcome outcome) {
    if (outcome.waited().isZero()) {
      return "";
    }
    if (outcome.before() == DoorState.OPEN) {
      return outcome.isOpen()
          ? "; it was open before, so this says nothing of the latch"
          : "; it was open before";
    }
    return ", %.2f s after the pulse".formatted(outcome.waited().toMillis() / 1000.0);
  }

  private static String meaning(PulseResult result) {
    return switch (result) {
      case PulseResult.Acknowledged _ -> "the board says that it took it";
      case PulseResult.Sent _ -> "sent whole, to a board that never answers a pulse";
      case PulseResult.NoReply(var waited) ->
          "sent whole, and no reply came within %d ms".formatted(waited.toMillis());
      case PulseResult.BadChecksum(var hex) ->
          "sent whole, and the reply %s fails its checksum".formatted(hex);
      case PulseResult.Refused(var hex) -> "the board declined with %s".formatted(hex);
      case PulseResult.WrongBoard(var expected, var answered) ->
          "sent to board %d, and board %d answered".formatted(expected, answered);
      case PulseResult.Expired _ -> "not sent";
      case PulseResult.LineLost(var sent) ->
          sent ? "the line failed while it was sent" : "not sent, for there is no line";
    };
  }
}
