package cubby.app.bench;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.PulseResult;
import cubby.hal.lockbus.BusCounters;
import cubby.hal.lockbus.RoundTrips;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a program reads of the bench: one object a line.
public final class BenchJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private BenchJson() {}

  /// `{"board":0,"channels":[{"channel":1,"door":"CLOSED","occupancy":"EMPTY"}]}`.
  public static String status(int board, List<ChannelReading> channels) {
    var fields = JSON.createObjectNode().put("board", board);
    fields.set("channels", channels(channels));
    return fields.toString();
  }

  /// `{"result":"SENT","door":"OPEN"}`.
  public static String pulse(OnePulse.Outcome outcome) {
    return JSON.createObjectNode()
        .put("result", name(outcome.result()))
        .put("door", outcome.after().name())
        .toString();
  }

  public static String scan(int from, int to, Scan.Outcome outcome) {
    var fields = JSON.createObjectNode().put("from", from).put("to", to);
    var boards = fields.putArray("boards");
    var others = fields.putArray("others");
    for (var found : outcome.all()) {
      switch (found) {
        case Found.Board(var board, var channels, var roundTrip) ->
            boards
                .addObject()
                .put("board", board)
                .put("channels", channels)
                .put("roundTripMicros", roundTrip.toNanos() / 1000);
        case Found.Nobody _ -> {}
        case Found.Declined(var board, var sentence) ->
            others.addObject().put("asked", board).put("said", sentence);
        case Found.OtherBoard(var board, var other, var hex) ->
            others.addObject().put("asked", board).put("answered", other).put("bytes", hex);
        case Found.Garbage(var board, var hex) ->
            others.addObject().put("asked", board).put("bytes", hex);
      }
    }
    return fields.toString();
  }

  static String event(BankEvent event, Instant at) {
    return switch (event) {
      case BankEvent.Connected(_, var channels, _) -> readings("CONNECTED", channels, at);
      case BankEvent.Changed(_, var channels, _) -> readings("CHANGED", channels, at);
      case BankEvent.Lost _,
          BankEvent.PulseSettled _,
          BankEvent.ReadAnswered _,
          BankEvent.ReadFailed _ ->
          "";
    };
  }

  static String lost(BankEvent.Lost event, String sentence, Instant at) {
    return at(at, "LOST")
        .put("cause", event.trouble().cause().name())
        .put("detail", sentence)
        .toString();
  }

  static String bytes(String direction, String hex, Instant at) {
    return at(at, "BYTES").put("direction", direction).put("bytes", hex).toString();
  }

  static String counters(BusCounters counters) {
    var fields =
        JSON.createObjectNode()
            .put("event", "COUNTERS")
            .put("requests", counters.requests())
            .put("replies", counters.replies())
            .put("timeOuts", counters.timeOuts())
            .put("checksumErrors", counters.checksumErrors())
            .put("foreignFrames", counters.foreignFrames())
            .put("resyncs", counters.resyncs())
            .put("openings", counters.openings());
    var trips = fields.putArray("roundTrips");
    for (int i = 0; i < counters.roundTrips().counts().size(); i++) {
      var bin = trips.addObject();
      if (i < RoundTrips.UP_TO.size()) {
        bin.put("upToMillis", RoundTrips.UP_TO.get(i).toMillis());
      }
      bin.put("count", counters.roundTrips().counts().get(i));
    }
    return fields.toString();
  }

  /// The name of a typed result.
  public static String name(PulseResult result) {
    return switch (result) {
      case PulseResult.Acknowledged _ -> "ACKNOWLEDGED";
      case PulseResult.Sent _ -> "SENT";
      case PulseResult.NoReply _ -> "NO_REPLY";
      case PulseResult.BadChecksum _ -> "BAD_CHECKSUM";
      case PulseResult.Refused _ -> "REFUSED";
      case PulseResult.WrongBoard _ -> "WRONG_BOARD";
      case PulseResult.Expired _ -> "EXPIRED";
      case PulseResult.LineLost _ -> "LINE_LOST";
    };
  }

  private static String readings(String event, List<ChannelReading> channels, Instant at) {
    var fields = at(at, event);
    fields.set("channels", channels(channels));
    return fields.toString();
  }

  private static ObjectNode at(Instant at, String event) {
    return JSON.createObjectNode().put("at", at.toString()).put("event", event);
  }

  private static ArrayNode channels(List<ChannelReading> channels) {
    var array = JSON.createArrayNode();
    for (var reading : channels) {
      array
          .addObject()
          .put("channel", reading.channel().number())
          .put("door", reading.door().name())
          .put("occupancy", reading.occupancy().name());
    }
    return array;
  }
}
