package cubby.app.bench;

import static java.util.stream.Collectors.joining;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import cubby.hal.lockbus.BusCounters;
import cubby.hal.lockbus.RoundTrips;
import cubby.hal.wire.WireBytes;
import cubby.hal.wire.WireTap;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// A line for each thing that happens, for a technician to read.
public record PlainDiary(PrintWriter out, boolean bytes, ZoneId zone) implements Watch.Diary {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

  @Override
  public void event(BankEvent event, Instant at) {
    switch (event) {
      case BankEvent.Connected(_, var channels, _) -> line(at, "connected; " + summary(channels));
      case BankEvent.Changed(_, var channels, _) ->
          channels.forEach(channel -> line(at, sentence(channel)));
      case BankEvent.Lost _,
          BankEvent.PulseSettled _,
          BankEvent.ReadAnswered _,
          BankEvent.ReadFailed _ -> {}
    }
  }

  @Override
  public void lost(BankEvent.Lost event, String sentence, Instant at) {
    line(at, "lost: " + sentence);
  }

  @Override
  public void frame(WireTap.Direction direction, WireBytes frame, Instant at) {
    if (bytes) {
      line(at, (direction == WireTap.Direction.OUT ? "-> " : "<- ") + frame);
    }
  }

  @Override
  public void end(BusCounters counters) {
    out.println();
    out.println(
        "%d requests, %d good replies, %d time-outs, %d bad checksums, %d foreign frames, %d runs of junk; the line was opened %s"
            .formatted(
                counters.requests(),
                counters.replies(),
                counters.timeOuts(),
                counters.checksumErrors(),
                counters.foreignFrames(),
                counters.resyncs(),
                counters.openings() == 1 ? "once" : counters.openings() + " times"));
    out.println("Round trips: " + histogram(counters.roundTrips()));
  }

  private void line(Instant at, String what) {
    out.println(CLOCK.format(at.atZone(zone)) + "  " + what);
  }

  /// `open doors: 2 5; unknown doors: none; occupied: 2`, the last where anything tells.
  private static String summary(List<ChannelReading> channels) {
    return "open doors: %s; unknown doors: %s%s"
        .formatted(
            those(channels, reading -> reading.door() == DoorState.OPEN),
            those(channels, reading -> reading.door() == DoorState.UNKNOWN),
            StatusTable.seesInside(channels)
                ? "; occupied: "
                    + those(channels, reading -> reading.occupancy() == Occupancy.OCCUPIED)
                : "");
  }

  private static String those(List<ChannelReading> channels, Predicate<ChannelReading> which) {
    var numbers =
        channels.stream()
            .filter(which)
            .map(reading -> reading.channel().toString())
            .collect(joining(" "));
    return numbers.isEmpty() ? "none" : numbers;
  }

  private static String sentence(ChannelReading reading) {
    return "channel %2d  %-7s  %s"
        .formatted(
            reading.channel().number(),
            StatusTable.word(reading.door()),
            StatusTable.word(reading.occupancy()));
  }

  private static String histogram(RoundTrips trips) {
    var text = new StringBuilder();
    for (int i = 0; i < trips.counts().size(); i++) {
      text.append(i == 0 ? "" : ", ")
          .append(
              i < RoundTrips.UP_TO.size()
                  ? "to %d ms: ".formatted(RoundTrips.UP_TO.get(i).toMillis())
                  : "longer: ")
          .append(trips.counts().get(i));
    }
    return text.toString();
  }
}
