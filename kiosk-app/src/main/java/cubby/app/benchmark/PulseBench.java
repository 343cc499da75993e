package cubby.app.benchmark;

import cubby.hal.config.ReplySettings;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.Channel;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.line.Lines;
import cubby.hal.lockbus.LockBuses;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// How soon a pulse is on the line that is asked for while boards are being polled: after the
/// exchange under way, and how much after.
final class PulseBench {
  private static final MonotonicClock CLOCK = () -> new MonotonicTime(System.nanoTime());
  private static final Duration NOT_AFTER = Duration.ofSeconds(2);
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  /// Longer than the energising of a latch and its exchange, plus up to a sweep by chance.
  private static final Duration LEAST_PAUSE = Duration.ofMillis(60);

  private static final int CHANCE_MILLIS = 190;

  private final BusLoad load;
  private final int pulses;
  private final PrintWriter out;
  private final Random chance = new Random(1);

  PulseBench(BusLoad load, int pulses, PrintWriter out) {
    this.load = load;
    this.pulses = pulses;
    this.out = out;
  }

  /// @param deadBoard whether the configuration names one board more than there are
  void run(Path folder, boolean deadBoard) throws InterruptedException {
    var asked =
        new BusLoad(
            load.driver(),
            load.buses(),
            load.boards() + (deadBoard ? 1 : 0),
            load.channels(),
            load.pollEvery());
    try (var boards = BoardProcess.start(load, folder)) {
      measure(asked, boards, deadBoard);
    }
  }

  private void measure(BusLoad asked, BoardProcess boards, boolean deadBoard)
      throws InterruptedException {
    var traffic = new Traffic();
    var settled = new LinkedBlockingQueue<BankEvent.PulseSettled>();
    try (var buses =
        LockBuses.open(
            asked.busSettings(boards.lines()),
            asked.bankSettings(),
            new Lines(),
            CLOCK,
            Thread::new,
            event -> {
              if (event instanceof BankEvent.PulseSettled pulse) {
                settled.add(pulse);
              }
            },
            traffic)) {
      Thread.sleep(WARM_UP);
      var late = new ArrayList<Duration>();
      var total = new ArrayList<Duration>();
      for (int i = 0; i < pulses; i++) {
        var _ = traffic.take();
        Thread.sleep(LEAST_PAUSE.plusMillis(chance.nextInt(CHANCE_MILLIS)));
        var bank = buses.banks().get(chance.nextInt(load.boards()));
        pulse(bank, i, traffic, settled, late, total);
      }
      report(deadBoard, late, total);
    }
  }

  private void pulse(
      LockBank bank,
      int number,
      Traffic traffic,
      BlockingQueue<BankEvent.PulseSettled> settled,
      List<Duration> late,
      List<Duration> total)
      throws InterruptedException {
    var asked = CLOCK.now();
    var channel = new Channel(1 + chance.nextInt(load.channels()));
    bank.pulse(new PulseId("p" + number), channel, asked.plus(NOT_AFTER));
    var result = settled.poll(NOT_AFTER.toMillis() * 2, TimeUnit.MILLISECONDS);
    if (result == null || !(result.result() instanceof PulseResult.Sent)) {
      throw new IllegalStateException("pulse %d came to %s".formatted(number, result));
    }
    var all = traffic.take();
    int at = unlockIn(all, asked);
    var sent = all.get(at).sentAt();
    var free = at == 0 ? asked : endOf(all.get(at - 1));
    total.add(sent.since(asked));
    late.add(sent.since(free.isAfter(asked) ? free : asked));
  }

  /// When the line was free again: with the last byte of the reply, or when its time was over.
  private MonotonicTime endOf(Traffic.Exchange exchange) {
    if (exchange.heard() > 0) {
      return exchange.heardAt();
    }
    var wire = Traffic.bound(List.of(exchange), load.traits().baud(), Duration.ZERO);
    return exchange.sentAt().plus(wire).plus(ReplySettings.DEFAULT_TIMEOUT);
  }

  /// The first request since then that no poll is: a CU16's unlock.
  private static int unlockIn(List<Traffic.Exchange> exchanges, MonotonicTime asked) {
    for (int i = 0; i < exchanges.size(); i++) {
      boolean unlock = exchanges.get(i).request().at(2) == 0x31;
      if (unlock && !exchanges.get(i).sentAt().isBefore(asked)) {
        return i;
      }
    }
    throw new IllegalStateException("the pulse was not seen on the line");
  }

  private void report(boolean deadBoard, List<Duration> late, List<Duration> total) {
    out.printf(
        "%d pulses asked for in mid-sweep of %d %s%s%n",
        pulses, load.boards(), load.driver(), deadBoard ? ", one more board dead" : "");
    report("  after the exchange under way", Spread.of(late));
    report("  from the asking", Spread.of(total));
    out.flush();
  }

  private void report(String what, Spread spread) {
    out.printf(
        "%-32s median %.2f ms, p99 %.2f ms, most %.2f ms%n",
        what,
        Spread.millis(spread.at(0.5)),
        Spread.millis(spread.at(0.99)),
        Spread.millis(spread.at(1)));
  }
}
