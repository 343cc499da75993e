package cubby.app.bench;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.Channel;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.contract.ReadId;
import cubby.hal.line.LineOpener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads a door, pulses its latch, and reads the door until it is open. Pulses once at most, also a
/// board that does not answer.
public final class OnePulse {
  /// As long as the kiosk gives a pulse to be sent.
  private static final Duration SENT_WITHIN = Duration.ofSeconds(2);

  /// How long after the on-time a door may still spring open.
  private static final Duration OPENS_WITHIN = Duration.ofSeconds(2);

  /// A read settles or fails well within; a board that is lost meanwhile fails it.
  private static final Duration READ_WITHIN = Duration.ofSeconds(10);

  /// What came of it.
  ///
  /// @param before how the door read before the pulse
  /// @param result what became of the pulse on the wire
  /// @param after how the door read after it
  /// @param waited from the pulse to that reading
  /// @param trouble why the board could not be read, before or after
  public record Outcome(
      DoorState before,
      PulseResult result,
      DoorState after,
      Duration waited,
      Optional<String> trouble) {
    public boolean isOpen() {
      return after == DoorState.OPEN;
    }
  }

  private final Bench bench;
  private final Channel channel;
  private final LiveBench live;
  private final LineOpener lines;

  private OnePulse(Bench bench, Channel channel, LiveBench live, LineOpener lines) {
    this.bench = bench;
    this.channel = channel;
    this.live = live;
    this.lines = lines;
  }

  public static Outcome of(Bench bench, Channel channel, LineOpener lines)
      throws InterruptedException {
    var narrow = bench.only(channel);
    try (var live = new LiveBench(narrow, lines)) {
      return new OnePulse(narrow, channel, live, lines).run();
    }
  }

  private Outcome run() throws InterruptedException {
    var word = live.firstWord(StatusReading.WITHIN);
    if (word.isPresent() && word.get() instanceof BankEvent.Connected(_, var channels, _)) {
      return pulse(door(channels));
    }
    return word.isPresent() && word.get() instanceof BankEvent.Lost(_, var trouble, _)
        ? atSilentBoard(trouble)
        : unsent(new PulseResult.Expired(), Diagnosis.undecided(bench, live.traffic()));
  }

  /// A board that cannot be read is pulsed all the same, since what it answers to that may tell
  /// more; one that says of itself that it is not fit is not.
  private Outcome atSilentBoard(BankTrouble trouble) throws InterruptedException {
    var why = Diagnosis.of(bench, trouble, live.traffic());
    return switch (trouble.cause()) {
      case LINE -> unsent(new PulseResult.LineLost(false), why);
      case UNFIT -> unsent(new PulseResult.Expired(), why);
      case SILENT, CHECKSUM, WRONG_BOARD -> {
        live.close();
        try (var anew = new LiveBench(bench, lines)) {
          anew.awaitLine(StatusReading.WITHIN);
          yield new OnePulse(bench, channel, anew, lines).pulse(DoorState.UNKNOWN);
        }
      }
    };
  }

  private static Outcome unsent(PulseResult result, String why) {
    return new Outcome(
        DoorState.UNKNOWN, result, DoorState.UNKNOWN, Duration.ZERO, Optional.of(why));
  }

  private Outcome pulse(DoorState before) throws InterruptedException {
    live.bank().attend(true);
    live.bank().pulse(new PulseId(Bench.NAME), channel, live.now().plus(SENT_WITHIN));
    var settled = settled();
    if (before == DoorState.CLOSED && settled.result().mayHaveMoved()) {
      var opened = opened(settled.at());
      if (opened.isPresent()) {
        return new Outcome(
            before,
            settled.result(),
            DoorState.OPEN,
            opened.get().since(settled.at()),
            Optional.empty());
      }
    }
    return read(before, settled);
  }

  private BankEvent.PulseSettled settled() throws InterruptedException {
    var until = live.now().plus(READ_WITHIN);
    for (var event = live.nextEvent(until); event.isPresent(); event = live.nextEvent(until)) {
      if (event.get() instanceof BankEvent.PulseSettled settled) {
        return settled;
      }
    }
    throw new IllegalStateException("the pulse was never settled");
  }

  /// When the door was first read as open, if it was in time.
  private Optional<MonotonicTime> opened(MonotonicTime pulsedAt) throws InterruptedException {
    var until = pulsedAt.plus(bench.onTime()).plus(OPENS_WITHIN);
    for (var event = live.nextEvent(until); event.isPresent(); event = live.nextEvent(until)) {
      if (event.get() instanceof BankEvent.Changed(_, var channels, var at)
          && door(channels) == DoorState.OPEN) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private Outcome read(DoorState before, BankEvent.PulseSettled settled)
      throws InterruptedException {
    live.bank().read(new ReadId(Bench.NAME));
    var until = live.now().plus(READ_WITHIN);
    for (var event = live.nextEvent(until); event.isPresent(); event = live.nextEvent(until)) {
      if (event.get() instanceof BankEvent.ReadAnswered(_, _, var channels, var at)) {
        return new Outcome(
            before, settled.result(), door(channels), at.since(settled.at()), Optional.empty());
      }
      if (event.get() instanceof BankEvent.ReadFailed(_, _, var trouble, var at)) {
        return new Outcome(
            before,
            settled.result(),
            DoorState.UNKNOWN,
            at.since(settled.at()),
            Optional.of(Diagnosis.of(bench, trouble, live.traffic())));
      }
    }
    throw new IllegalStateException("the read was never answered");
  }

  private DoorState door(List<ChannelReading> readings) {
    return readings.stream()
        .filter(reading -> reading.channel().equals(channel))
        .map(ChannelReading::door)
        .findFirst()
        .orElse(DoorState.UNKNOWN);
  }
}
