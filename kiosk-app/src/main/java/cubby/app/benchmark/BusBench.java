package cubby.app.benchmark;

import cubby.hal.config.BusSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;

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
      inFolder(folder -> new SweepBench(load, WARM_UP, measured, out).run(folder));
    }
  }

  /// Pulses in the midst of a sweep, with all boards alive and with a dead one.
  public void pulses(int count) throws InterruptedException {
    var load = new BusLoad(CU16, 1, 15, 16, BusSettings.MIN_POLL_EVERY);
    var bench = new PulseBench(load, count, out);
    inFolder(folder -> bench.run(folder, false));
    inFolder(folder -> bench.run(folder, true));
  }

  /// 16 buses of 16 boards.
  public void load(int minutes) throws InterruptedException {
    var load = new BusLoad(CU16, 16, 16, 16, Duration.ofMillis(250));
    inFolder(folder -> new LoadBench(load, minutes, out).run(folder));
  }

  private interface InFolder {
    void run(Path folder) throws InterruptedException;
  }

  private static void inFolder(InFolder what) throws InterruptedException {
    try {
      var folder = Files.createTempDirectory("cubby-bench");
      try {
        what.run(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
