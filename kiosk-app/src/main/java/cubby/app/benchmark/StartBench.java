package cubby.app.benchmark;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;

/// How long it takes to open a journal and know again what was so: a long one against a short one,
/// in turns.
final class StartBench {
  private static final int SHORT = 1000;
  private static final int ROUNDS = 101;

  private final PrintWriter out;
  private final int facts;

  /// @param facts in the long journal
  StartBench(int facts, PrintWriter out) {
    this.facts = facts;
    this.out = out;
  }

  void run(Path folder) {
    var small = folder.resolve("short");
    var large = folder.resolve("long");
    BenchJournal.fill(small, SHORT);
    BenchJournal.fill(large, facts);
    start(small);
    start(large);
    var shortStarts = new ArrayList<Duration>();
    var longStarts = new ArrayList<Duration>();
    for (int round = 0; round < ROUNDS; round++) {
      shortStarts.add(start(small));
      longStarts.add(start(large));
    }
    var ofShort = Spread.of(shortStarts).at(0.5);
    var ofLong = Spread.of(longStarts).at(0.5);
    out.printf(
        Locale.ROOT,
        "opening and recovering, median of %d: %d facts %.2f ms, %d facts %.2f ms, ratio %.2f%n",
        ROUNDS,
        SHORT,
        Spread.millis(ofShort),
        facts,
        Spread.millis(ofLong),
        (double) ofLong.toNanos() / ofShort.toNanos());
    out.flush();
  }

  private static Duration start(Path path) {
    long start = System.nanoTime();
    var journal = BenchJournal.open(path);
    var took = Duration.ofNanos(System.nanoTime() - start);
    journal.close();
    return took;
  }
}
