package cubby.app.config;

import static java.util.Objects.requireNonNull;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Line;
import cubby.app.yaml.OneOf;
import cubby.app.yaml.Quote;
import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import cubby.hal.config.BusSettings;
import cubby.hal.line.LineAddress;
import cubby.hal.line.Lines;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the file says of one bus.
record BusPart(
    Section at,
    @Nullable String name,
    @Nullable String line,
    @Nullable Integer baud,
    @Nullable Integer supplyLatches,
    @Nullable Integer pollEveryMs,
    @Nullable Integer gapMs) {

  /// The rates that boards can be set to.
  static final OneOf BAUD =
      new OneOf(
          "baud rate",
          List.of("1200", "2400", "4800", "9600", "19200", "38400", "57600", "115200"));

  static BusPart read(Section at, Faults faults) {
    var name = at.required("name", Names.NEW);
    var line = line(at, faults);
    var baud = at.optional("baud", BAUD);
    var supplyLatches = at.optional("supply-latches", new WholeNumber(1, 8));
    var pollEvery =
        at.optional("poll-every-ms", range(BusSettings.MIN_POLL_EVERY, BusSettings.MAX_POLL_EVERY));
    var gap = at.optional("gap-ms", range(Duration.ZERO, BusSettings.MAX_GAP));
    at.close();
    return new BusPart(
        at, name, line, baud == null ? null : Integer.valueOf(baud), supplyLatches, pollEvery, gap);
  }

  /// Once there are no faults.
  BusSettings settings() {
    return new BusSettings(
        requireNonNull(name),
        requireNonNull(line),
        baud,
        supplyLatches,
        pollEveryMs == null ? null : Duration.ofMillis(pollEveryMs),
        gapMs == null ? null : Duration.ofMillis(gapMs));
  }

  private static WholeNumber range(Duration least, Duration most) {
    return new WholeNumber((int) least.toMillis(), (int) most.toMillis());
  }

  /// Where a line is, if it is of a kind that is known.
  static @Nullable String line(Section at, Faults faults) {
    var written = at.required("line", new Line(200));
    if (written == null) {
      return null;
    }
    try {
      var scheme = LineAddress.parse(written).scheme();
      if (Lines.knows(scheme)) {
        return written;
      }
      faults.add(
          at.spot("line"),
          "line: there is no kind of line " + Quote.of(scheme),
          "There is %s; write it like %s.".formatted(Lines.known(), LineAddress.WRITTEN_LIKE));
    } catch (IllegalArgumentException e) {
      faults.add(
          at.spot("line"),
          "line: " + e.getMessage(),
          "Write it like %s.".formatted(LineAddress.WRITTEN_LIKE));
    }
    return null;
  }
}
