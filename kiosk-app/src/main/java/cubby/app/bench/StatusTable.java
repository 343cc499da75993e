package cubby.app.bench;

import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// A board's channels as a table. What is out of the ordinary is in capitals.
public final class StatusTable {
  private static final double NANOS_PER_MILLI = 1e6;

  private StatusTable() {}

  public static void print(Bench bench, StatusReading.Read reading, PrintWriter out) {
    var channels = reading.channels();
    out.println("Board %d, %s".formatted(bench.board(), bench));
    out.println();
    out.println("Channel  Door     Inside");
    for (var channel : channels) {
      out.println(
          "%7d  %-7s  %s"
              .formatted(
                  channel.channel().number(), word(channel.door()), word(channel.occupancy())));
    }
    out.println();
    out.println(
        "%s open%s. It answers within %s ms; all held still after %.1f s."
            .formatted(
                open(channels),
                seesInside(channels) ? occupied(channels) : "",
                millis(reading.roundTrip().toNanos()),
                reading.took().toMillis() / 1000.0));
    if (channels.size() > 1
        && channels.stream().allMatch(channel -> channel.door() == DoorState.OPEN)) {
      out.println(
          "Every door reads open. If they are shut, their switches have the other sense: --closed-is.");
    }
  }

  /// Whether any sensor tells what is inside.
  static boolean seesInside(List<ChannelReading> channels) {
    return channels.stream().anyMatch(it -> it.occupancy() != Occupancy.UNKNOWN);
  }

  static String word(DoorState door) {
    return switch (door) {
      case OPEN -> "OPEN";
      case CLOSED -> "closed";
      case UNKNOWN -> "UNKNOWN";
    };
  }

  static String word(Occupancy occupancy) {
    return switch (occupancy) {
      case OCCUPIED -> "OCCUPIED";
      case EMPTY -> "empty";
      case UNKNOWN -> "unknown";
    };
  }

  static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f", nanos / NANOS_PER_MILLI);
  }

  private static String open(List<ChannelReading> channels) {
    long open = channels.stream().filter(it -> it.door() == DoorState.OPEN).count();
    return "%d of %d doors".formatted(open, channels.size());
  }

  private static String occupied(List<ChannelReading> channels) {
    return ", %d occupied"
        .formatted(channels.stream().filter(it -> it.occupancy() == Occupancy.OCCUPIED).count());
  }
}
