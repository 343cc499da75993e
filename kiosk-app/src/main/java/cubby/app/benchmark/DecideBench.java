package cubby.app.benchmark;

import cubby.core.kiosk.Decision;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.DoubleStream;

/// How many inputs a second are decided on by one core, and how that changes with the size of the
/// cabinet. The inputs are those of parcels that come and go: of every two one is a courier's. The
/// thread's own time counts, so that other programs on the machine do not.
final class DecideBench {
  private static final int[] SIZES = {10, 100, 1000, 10_000};
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final int ROUNDS = 5;
  private static final Duration ROUND = Duration.ofSeconds(2);

  private final PrintWriter out;
  private int commits;

  DecideBench(PrintWriter out) {
    this.out = out;
  }

  void run() {
    out.println("decide + evolve, parcels coming and going in a cabinet that is full but for one");
    out.println("  compartments  live codes   inputs/s    us/input  commits: a pickup  a deposit");
    for (int size : SIZES) {
      measure(size);
    }
  }

  private void measure(int size) {
    var kiosk = new PaperKiosk(size, 8, this::count);
    for (int parcel = 0; parcel < size - 1; parcel++) {
      kiosk.deposits("P" + parcel, code(parcel));
    }
    var traffic = new Traffic(kiosk, size - 1);
    traffic.flowsFor(WARM_UP);
    var rates = DoubleStream.generate(() -> traffic.flowsFor(ROUND)).limit(ROUNDS).sorted();
    double rate = rates.toArray()[ROUNDS / 2];
    int codes = kiosk.liveCodes() + 1;
    int pickup = commitsIn(traffic::oneIsTaken);
    traffic.oneIsBrought();
    int deposit = commitsIn(traffic::itIsPutIn);
    out.printf(
        "  %12d  %10d  %9.0f  %10.2f  %17d  %9d%n", size, codes, rate, 1e6 / rate, pickup, deposit);
    out.flush();
  }

  private void count(Decision decision) {
    commits += PaperKiosk.commits(decision) ? 1 : 0;
  }

  private int commitsIn(Runnable action) {
    commits = 0;
    action.run();
    return commits;
  }

  private static String code(int parcel) {
    return "%08d".formatted(parcel);
  }

  /// Parcels taken in the order in which they came, each followed by a new one.
  private static final class Traffic {
    private final PaperKiosk kiosk;
    private int oldest;
    private int next;

    Traffic(PaperKiosk kiosk, int next) {
      this.kiosk = kiosk;
      this.next = next;
    }

    /// Returns how many inputs a second were decided on.
    double flowsFor(Duration time) {
      long inputs = kiosk.inputs();
      long start = threadTime();
      while (threadTime() - start < time.toNanos()) {
        oneIsTaken();
        kiosk.deposits("P" + next, code(next));
        next++;
      }
      return (kiosk.inputs() - inputs) / ((threadTime() - start) / 1e9);
    }

    private static long threadTime() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// The courier is here with the next one.
    void oneIsBrought() {
      kiosk.announced("P" + next);
      kiosk.courierComes();
    }

    /// From the scan to what follows from the closed door.
    void itIsPutIn() {
      kiosk.putsIn("P" + next);
    }

    void oneIsTaken() {
      if (!kiosk.tries(code(oldest++))) {
        throw new IllegalStateException("a good code opened nothing");
      }
      kiosk.takes();
    }
  }
}
