package cubby.app.benchmark;

import com.sun.management.OperatingSystemMXBean;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.line.Lines;
import cubby.hal.lockbus.BusCounters;
import cubby.hal.lockbus.LockBuses;
import cubby.hal.wire.WireTap;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// What many buses cost the kiosk: processor, threads, memory, descriptors, over minutes.
final class LoadBench {
  private static final MonotonicClock CLOCK = () -> new MonotonicTime(System.nanoTime());

  /// Compiled by then, and every bank connected.
  private static final Duration WARM_UP = Duration.ofSeconds(30);

  private static final Duration STEP = Duration.ofMinutes(1);

  private final BusLoad load;
  private final int minutes;
  private final PrintWriter out;
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  LoadBench(BusLoad load, int minutes, PrintWriter out) {
    this.load = load;
    this.minutes = minutes;
    this.out = out;
  }

  void run(Path folder) throws InterruptedException {
    out.printf(
        "%d buses of %d %s, each board asked every %d ms%n",
        load.buses(), load.boards(), load.driver(), load.pollEvery().toMillis());
    var losses = new AtomicLong();
    try (var boards = BoardProcess.start(load, folder);
        var buses =
            LockBuses.open(
                load.busSettings(boards.lines()),
                load.bankSettings(),
                new Lines(),
                CLOCK,
                Thread::new,
                event -> {
                  if (event instanceof BankEvent.Lost) {
                    losses.incrementAndGet();
                  }
                },
                WireTap.NONE)) {
      Thread.sleep(WARM_UP);
      out.println(
          "  minute  core %  exchanges/s  time-outs  losses  threads  heap MB  RSS MB  files");
      for (int minute = 0; minute < minutes; minute++) {
        step(minute + 1, buses, losses);
      }
    }
  }

  private void step(int minute, LockBuses buses, AtomicLong losses) throws InterruptedException {
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    long replies = replies(buses);
    Thread.sleep(STEP);
    double nanos = System.nanoTime() - start;
    double share = (system.getProcessCpuTime() - cpu) / nanos;
    double rate = (replies(buses) - replies) / (nanos / 1e9);
    long timeOuts = buses.counters().values().stream().mapToLong(BusCounters::timeOuts).sum();
    System.gc();
    var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    out.printf(
        "  %6d  %6.1f  %11.1f  %9d  %6d  %7d  %7.1f  %6.1f  %5d%n",
        minute,
        100 * share,
        rate,
        timeOuts,
        losses.get(),
        Thread.getAllStackTraces().size(),
        memory.getUsed() / 1e6,
        Resident.ofThisProcess().now(),
        descriptors());
    out.flush();
  }

  private static long replies(LockBuses buses) {
    return buses.counters().values().stream().mapToLong(BusCounters::replies).sum();
  }

  private static long descriptors() {
    try (var files = Files.list(Path.of("/proc/self/fd"))) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
