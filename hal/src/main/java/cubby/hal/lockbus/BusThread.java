package cubby.hal.lockbus;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.line.Line;
import cubby.hal.line.LineException;
import cubby.hal.line.LineOpener;
import cubby.hal.wire.WireBytes;
import cubby.hal.wire.WireTap;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drives one bus master over a real line; its `run` is the thread of the bus, which alone touches
/// the master, and the line once that is open. Waits on the commands while no reply is awaited, so
/// that a pulse never waits for a read to end; and hands over what was asked for during an exchange
/// before the bytes that end it, since these make the master send its next request.
final class BusThread implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(BusThread.class);

  /// How long a read may keep the thread from the commands and from a stop.
  private static final Duration READ_SLICE = Duration.ofMillis(20);

  /// One session asks for a few things a second. More waiting than this is a runaway caller, and a
  /// programmer error.
  private static final int MAX_COMMANDS = 1024;

  private final BusMaster master;
  private final LineOpener lines;
  private final ThreadFactory threads;
  private final MonotonicClock clock;
  private final Consumer<BankEvent> events;
  private final WireTap tap;
  private final BlockingQueue<BusInput> commands = new ArrayBlockingQueue<>(MAX_COMMANDS);
  private final ReplyPace pace;
  private volatile boolean stopping;
  private @Nullable LineOpening opening;

  /// Written by the thread of the bus alone.
  private volatile @Nullable Line line;

  private final AtomicLong turns = new AtomicLong();

  /// What came from the line and waits until no command does.
  private @Nullable Heard heard;

  /// @param threads for opening the line
  BusThread(
      BusMaster master,
      LineOpener lines,
      ThreadFactory threads,
      MonotonicClock clock,
      Consumer<BankEvent> events,
      WireTap tap) {
    this.master = master;
    this.lines = lines;
    this.threads = threads;
    this.clock = clock;
    this.events = events;
    this.tap = tap;
    pace = new ReplyPace(master.bus());
  }

  BusMaster master() {
    return master;
  }

  List<LockBank> banks() {
    return master.banks(this::ask);
  }

  /// Makes the thread settle what waits, close the line and end. From any thread.
  void stop() {
    stopping = true;
    wake();
  }

  /// How often it has done what was next, each time within some seconds of the one before: an
  /// exchange, a time-out or a rest was over. From any thread.
  long turns() {
    return turns.get();
  }

  /// Tells the boards to switch off, though the thread of the bus is stuck; from any other, as the
  /// last that is done with this bus. Whether they hear it nobody knows.
  void switchOffPastThread() {
    var open = line;
    if (open == null) {
      return;
    }
    try {
      for (var farewell : master.farewells()) {
        open.write(farewell.bytes());
        LockSupport.parkNanos(BusLimits.QUIET.toNanos());
      }
    } catch (LineException e) {
      LOG.warn("The boards of bus {} cannot be told to switch off", master.bus().name(), e);
    }
  }

  @Override
  public void run() {
    try {
      BusInput input = BusInput.TICK;
      while (!stopping) {
        var output = master.on(input, now());
        var outcome = perform(output.actions());
        turns.incrementAndGet();
        input = outcome != null ? outcome : next(output);
      }
      tell(input);
      settleRest();
    } finally {
      giveUpOpening();
      closeLine();
    }
  }

  /// Tells the master of this, and of what comes of it.
  private void tell(BusInput input) {
    BusInput next = input;
    while (next != null) {
      next = perform(master.on(next, clock.now()).actions());
    }
  }

  private void ask(BusInput.Command command) {
    if (!commands.offer(command)) {
      throw new IllegalStateException(
          "more than %d commands wait for bus %s".formatted(MAX_COMMANDS, master.bus().name()));
    }
  }

  /// Returns what came of sending, if the master must know.
  private @Nullable BusInput perform(List<BusAction> actions) {
    BusInput outcome = null;
    for (var action : actions) {
      switch (action) {
        case BusAction.OpenLine _ -> open();
        case BusAction.CloseLine _ -> closeLine();
        case BusAction.Send(var bytes) -> outcome = send(bytes);
        case BusAction.Report(var event) -> events.accept(event);
      }
    }
    return outcome;
  }

  private void open() {
    closeLine();
    var bus = master.bus();
    opening =
        LineOpening.begin(
            lines, bus.line(), bus.baud(), threads, nameOf(bus) + "-opening", this::wake);
  }

  static String nameOf(BusProfile bus) {
    return nameOf(bus.name());
  }

  static String nameOf(String bus) {
    return "lockbus-" + bus;
  }

  private void wake() {
    boolean _ = commands.offer(BusInput.TICK);
  }

  /// What came of opening the line, if something has.
  private @Nullable BusInput opened(LineOpening underway) {
    try {
      line = underway.outcome().orElse(null);
      if (line == null) {
        return null;
      }
      opening = null;
      return BusInput.OPENED;
    } catch (LineException e) {
      opening = null;
      return failed(e);
    }
  }

  private void giveUpOpening() {
    if (opening != null) {
      opening.giveUp();
      opening = null;
    }
  }

  private @Nullable BusInput send(WireBytes bytes) {
    try {
      heard = null;
      saw(openLine().drain());
      openLine().write(bytes);
      pace.asked(bytes);
      tap.saw(master.bus().name(), WireTap.Direction.OUT, bytes, clock.now());
      return null;
    } catch (LineException e) {
      return failed(e);
    }
  }

  /// Waits for what comes next: a command, bytes if a reply is awaited, or time.
  private BusInput next(BusOutput output) {
    var opened = opening == null ? null : opened(opening);
    if (opened != null) {
      return opened;
    }
    if (heard == null && commands.isEmpty()) {
      var came = await(output);
      if (came instanceof BusInput.Received) {
        heard = new Heard(came, clock.now());
      } else if (!came.equals(BusInput.TICK)) {
        return came;
      }
    }
    var command = commands.poll();
    return command != null ? command : takeHeard();
  }

  private BusInput await(BusOutput output) {
    var now = clock.now();
    var left = output.wakeAt().since(now);
    if (!output.listening()) {
      return idle(left);
    }
    return pace.restAt()
        .filter(rest -> rest.isAfter(now) && rest.isBefore(output.wakeAt()))
        .map(rest -> idle(rest.since(now)))
        .orElseGet(() -> listen(left));
  }

  private BusInput listen(Duration left) {
    try {
      var bytes = read(left.compareTo(READ_SLICE) < 0 ? left : READ_SLICE);
      if (bytes.isEmpty()) {
        return BusInput.TICK;
      }
      pace.received(bytes, clock.now());
      return new BusInput.Received(bytes);
    } catch (LineException e) {
      return failed(e);
    }
  }

  private BusInput idle(Duration left) {
    try {
      var command = commands.poll(left.toNanos(), TimeUnit.NANOSECONDS);
      return command != null ? command : BusInput.TICK;
    } catch (InterruptedException e) {
      stopping = true;
      return BusInput.STOP;
    }
  }

  private BusInput takeHeard() {
    var taken = heard;
    heard = null;
    return taken == null ? BusInput.TICK : taken.input();
  }

  private WireBytes read(Duration atMost) throws LineException {
    var bytes = openLine().read(atMost.isNegative() ? Duration.ZERO : atMost);
    saw(bytes);
    return bytes;
  }

  private void saw(WireBytes bytes) {
    if (!bytes.isEmpty()) {
      tap.saw(master.bus().name(), WireTap.Direction.IN, bytes, clock.now());
    }
  }

  private Line openLine() {
    if (line == null) {
      throw new IllegalStateException("bus %s has no open line".formatted(master.bus().name()));
    }
    return line;
  }

  private BusInput failed(LineException e) {
    closeLine();
    return new BusInput.Failed(e.detail());
  }

  private void closeLine() {
    if (line != null) {
      line.close();
      line = null;
    }
  }

  /// While something waits to be handed over, the moment at which it came: what came in time is not
  /// late for having waited.
  private MonotonicTime now() {
    return heard == null ? clock.now() : heard.at();
  }

  /// Says farewell to the boards and settles what waits.
  private void settleRest() {
    var output = master.on(BusInput.STOP, clock.now());
    var outcome = perform(output.actions());
    while (!output.finished()) {
      output = master.on(outcome != null ? outcome : next(output), now());
      outcome = perform(output.actions());
    }
    MonotonicTime now = clock.now();
    for (var command = commands.poll(); command != null; command = commands.poll()) {
      perform(master.on(command, now).actions());
    }
  }

  private record Heard(BusInput input, MonotonicTime at) {}
}
