package cubby.app.benchmark;

import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.line.Line;
import cubby.hal.line.LineAddress;
import cubby.hal.line.LineException;
import cubby.hal.line.Lines;
import cubby.hal.lockbus.LockBuses;
import cubby.hal.wire.WireBytes;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How long it takes to ask all boards of one line, all of them attended, against the bytes and the
/// turnarounds that it takes at least; and a loop that does nothing else, in the same run.
final class SweepBench {
  /// What a simulated board takes to answer unless told otherwise.
  static final Duration TURNAROUND = Duration.ofMillis(5);

  private static final MonotonicClock CLOCK = () -> new MonotonicTime(System.nanoTime());
  private static final Duration REPLY_WITHIN = Duration.ofMillis(200);

  private final BusLoad load;
  private final Duration warmUp;
  private final Duration measured;
  private final PrintWriter out;

  SweepBench(BusLoad load, Duration warmUp, Duration measured, PrintWriter out) {
    this.load = load;
    this.warmUp = warmUp;
    this.measured = measured;
    this.out = out;
  }

  void run(Path folder) throws InterruptedException {
    out.printf(
        "%d doors on %d %s at %d baud, %d ms turnaround%n",
        load.boards() * load.channels(),
        load.boards(),
        load.driver(),
        load.traits().baud(),
        TURNAROUND.toMillis());
    try (var boards = BoardProcess.start(load, folder)) {
      var exchanges = ours(boards);
      report("Cubby", exchanges);
      report("a bare loop", bare(boards, exchanges));
    }
  }

  private List<Traffic.Exchange> ours(BoardProcess boards) throws InterruptedException {
    var traffic = new Traffic();
    try (var buses =
        LockBuses.open(
            load.busSettings(boards.lines()),
            load.bankSettings(),
            new Lines(),
            CLOCK,
            Thread::new,
            _ -> {},
            traffic)) {
      for (LockBank bank : buses.banks()) {
        bank.attend(true);
      }
      Thread.sleep(warmUp);
      var _ = traffic.take();
      Thread.sleep(measured);
      return traffic.take();
    }
  }

  /// Sends the same requests again, one after the other, and reads as many bytes as came before.
  private List<Traffic.Exchange> bare(BoardProcess boards, List<Traffic.Exchange> script) {
    var traffic = new Traffic();
    var address = LineAddress.parse(boards.lines().getFirst());
    try (Line line = new Lines().open(address, load.traits().baud())) {
      for (var exchange : script) {
        line.write(exchange.request());
        traffic.saw("", Traffic.Direction.OUT, exchange.request(), CLOCK.now());
        readAll(line, exchange.heard(), traffic);
      }
      return traffic.take();
    } catch (LineException e) {
      throw new IllegalStateException(e.detail(), e);
    }
  }

  private static void readAll(Line line, int count, Traffic traffic) throws LineException {
    for (int heard = 0; heard < count; ) {
      WireBytes bytes = line.read(REPLY_WITHIN);
      if (bytes.isEmpty()) {
        return;
      }
      heard += bytes.length();
      traffic.saw("", Traffic.Direction.IN, bytes, CLOCK.now());
    }
  }

  private void report(String who, List<Traffic.Exchange> exchanges) {
    var whole = exchanges.subList(0, exchanges.size() / load.boards() * load.boards());
    var sweeps = new ArrayList<Duration>();
    for (int i = load.boards(); i < whole.size(); i += load.boards()) {
      sweeps.add(whole.get(i).sentAt().since(whole.get(i - load.boards()).sentAt()));
    }
    var bound = Traffic.bound(whole.subList(0, load.boards()), load.traits().baud(), TURNAROUND);
    var spread = Spread.of(sweeps);
    double mean = sweeps.stream().mapToLong(Duration::toNanos).average().orElseThrow();
    out.printf(
        "  %-12s %4d sweeps: bound %.2f ms, mean %.2f ms = %.1f %%, median %.1f %%, p99 %.1f %%%n",
        who,
        sweeps.size(),
        Spread.millis(bound),
        mean / 1e6,
        100 * mean / bound.toNanos(),
        percent(spread.at(0.5), bound),
        percent(spread.at(0.99), bound));
    out.flush();
  }

  private static double percent(Duration part, Duration whole) {
    return 100.0 * part.toNanos() / whole.toNanos();
  }
}
