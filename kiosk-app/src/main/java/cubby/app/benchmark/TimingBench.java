package cubby.app.benchmark;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How long the kiosk takes over a code that is good, one that nobody has, and one that is spent:
/// from the digits to the end of the commit, in turns. What differs must not tell which it was.
final class TimingBench {
  private static final int PARCELS = 500;
  private static final int ROUNDS = 2000;

  private final PrintWriter out;

  TimingBench(PrintWriter out) {
    this.out = out;
  }

  void run(Path folder) {
    try (var journal = BenchJournal.create(folder.resolve("kiosk"))) {
      var kiosk = new PaperKiosk(PARCELS + 1, 8, _ -> {});
      for (int parcel = 0; parcel < PARCELS; parcel++) {
        kiosk.deposits("P" + parcel, code(parcel));
      }
      var spent = code(0);
      kiosk.tries(spent);
      kiosk.takes();
      Map<String, List<Duration>> took = new TreeMap<>();
      for (int round = 0; round < ROUNDS; round++) {
        var good = code(1 + round % (PARCELS - 1));
        time(kiosk, journal, "good", good, took);
        time(kiosk, journal, "unknown", code(10_000_000 + round), took);
        time(kiosk, journal, "spent", spent, took);
        kiosk.passes(Duration.ofHours(2));
      }
      out.println("from the digits to the commit, in turns, first tenth left out");
      out.println("  code        p10 ms  median ms   p90 ms");
      took.forEach((kind, times) -> {
        var spread = Spread.of(times.subList(times.size() / 10, times.size()));
        out.printf(
            Locale.ROOT,
            "  %-8s  %8.4f  %9.4f  %7.4f%n",
            kind,
            Spread.millis(spread.at(0.1)),
            Spread.millis(spread.at(0.5)),
            Spread.millis(spread.at(0.9)));
      });
      out.flush();
    }
  }

  /// Each is decided on a copy of the same state, so that none changes what the next meets.
  private static void time(
      PaperKiosk kiosk,
      BenchJournal journal,
      String kind,
      String code,
      Map<String, List<Duration>> took) {
    long start = System.nanoTime();
    journal.commit(kiosk.factsOfTrying(code));
    took.computeIfAbsent(kind, _ -> new ArrayList<>())
        .add(Duration.ofNanos(System.nanoTime() - start));
  }

  private static String code(int number) {
    return "%08d".formatted(number);
  }
}
