package cubby.app.command;

import cubby.app.bench.Bench;
import cubby.app.bench.Found;

/// Says what came of asking one address.
final class ScanReport {
  private ScanReport() {}

  static String line(Found found, Bench bench) {
    return switch (found) {
      case Found.Board(var board, var channels, var roundTrip) ->
          "Board %d answers: %d channels, %d ms.".formatted(board, channels, roundTrip.toMillis());
      case Found.Nobody(var board) -> "Board %d does not answer.".formatted(board);
      case Found.Declined(var board, var sentence) ->
          "Board %d answers, but not with its status: %s.".formatted(board, sentence);
      case Found.OtherBoard(var board, var other, var hex) ->
          "Board %d was asked, and board %d answered %s: late, or two share a number."
              .formatted(board, other, hex);
      case Found.Garbage(var board, var hex) ->
          "Board %d was asked, and what came is no frame of a %s: %s"
              .formatted(board, bench.driver().name(), hex);
    };
  }
}
