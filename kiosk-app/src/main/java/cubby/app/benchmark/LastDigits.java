package cubby.app.benchmark;

import cubby.hal.contract.MonotonicTime;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// From the finger on the last digit of a right code to the first byte of the pulse on the line,
/// against its parts: the commit before it, and the exchange that was under way on the line when it
/// was asked for.
final class LastDigits {
  private static final Duration OURS = Duration.ofMillis(10);

  private static final int CU16_COMMAND = 2;
  private static final int CU16_UNLOCK = 0x31;

  private final List<Duration> totals = new ArrayList<>();
  private final List<Duration> commits = new ArrayList<>();
  private final List<Duration> exchanges = new ArrayList<>();
  private final List<Duration> rests = new ArrayList<>();

  void clear() {
    totals.clear();
    commits.clear();
    exchanges.clear();
    rests.clear();
  }

  /// @param made the commits since `pressed`, and `passed` what was on the line
  void add(MonotonicTime pressed, List<TimedJournal.Took> made, List<Traffic.Exchange> passed) {
    int at = unlockIn(passed);
    var sent = passed.get(at).sentAt();
    var commit =
        made.stream()
            .filter(it -> !it.ended().isAfter(sent))
            .reduce((_, later) -> later)
            .orElseThrow(() -> new IllegalStateException("a pulse without a commit"));
    var free = at == 0 ? commit.ended() : passed.get(at - 1).heardAt();
    var exchange = free.isAfter(commit.ended()) ? free.since(commit.ended()) : Duration.ZERO;
    var total = sent.since(pressed);
    totals.add(total);
    commits.add(commit.length());
    exchanges.add(exchange);
    rests.add(total.minus(commit.length()).minus(exchange));
  }

  private static int unlockIn(List<Traffic.Exchange> passed) {
    for (int i = 0; i < passed.size(); i++) {
      if (passed.get(i).request().at(CU16_COMMAND) == CU16_UNLOCK) {
        return i;
      }
    }
    throw new IllegalStateException("the pulse was not seen on the line");
  }

  void report(PrintWriter out) {
    out.println("last digit to the first byte of the pulse on the line");
    report(out, "the whole", totals);
    report(out, "one durable commit", commits);
    report(out, "the exchange under way", exchanges);
    report(out, "all else", rests);
    var bound = p99(commits).plus(p99(exchanges)).plus(OURS);
    out.printf(
        "  p99 %.1f ms, of commit + exchange + %d ms %.1f ms: %s%n",
        Spread.millis(p99(totals)),
        OURS.toMillis(),
        Spread.millis(bound),
        p99(totals).compareTo(bound) <= 0 ? "within" : "beyond");
  }

  private static Duration p99(List<Duration> all) {
    return Spread.of(all).at(0.99);
  }

  private static void report(PrintWriter out, String what, List<Duration> all) {
    out.printf("  %-40s %s%n", what, Spread.of(all).told());
  }
}
