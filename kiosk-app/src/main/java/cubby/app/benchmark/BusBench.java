package cubby.app.benchmark;

import cubby.hal.config.BusSettings;
import java.io.PrintWriter;
import java.time.Duration;

/// Measures the bus masters over pseudo-terminals, with the simulated boards in another process.
public final class BusBench {
  private static final Duration WARM_UP = Duration.ofSeconds(30);

  private static final String CU16 = "kerong-cu16";
  private static final String SHUOMING = "shuoming";

  private final PrintWriter out;

  public BusBench(PrintWriter out) {
    this.out = out;
  }

  /// A sweep of 240 doors: 15 boards of 16 at 19200 baud, and 10 of 24 at 9600.
  public void sweeps(Duration measured) throws InterruptedException {
    for (var load :
        new BusLoad[] {
          new BusLoad(CU16, 1, 15, 16, BusSettings.DEFAULT_POLL_EVERY),
          new BusLoad(SHUOMING, 1, 10, 24, BusSettings.DEFAULT_POLL_EVERY)
        }) {
      TemporaryFolder.with(folder -> new SweepBench(load, WARM_UP, measured, out).run(folder));
    }
  }

  /// Pulses in the midst of a sweep, with all boards alive and with a dead one.
  public void pulses(int count) throws InterruptedException {
    var load = new BusLoad(CU16, 1, 15, 16, BusSettings.MIN_POLL_EVERY);
    var bench = new PulseBench(load, count, out);
    TemporaryFolder.with(folder -> bench.run(folder, false));
    TemporaryFolder.with(folder -> bench.run(folder, true));
  }

  /// 16 buses of 16 boards.
  public void load(int minutes) throws InterruptedException {
    var load = new BusLoad(CU16, 16, 16, 16, Duration.ofMillis(250));
    TemporaryFolder.with(folder -> new LoadBench(load, minutes, out).run(folder));
  }
}
