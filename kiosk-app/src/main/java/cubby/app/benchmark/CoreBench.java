package cubby.app.benchmark;

import java.io.PrintWriter;

/// Measures the core: its decisions, its journal, its start, and what guessing gets.
public final class CoreBench {
  private final PrintWriter out;

  public CoreBench(PrintWriter out) {
    this.out = out;
  }

  public void decide() {
    new DecideBench(out).run();
  }

  public void facts() {
    TemporaryFolder.with(folder -> new FactBench(out).run(folder));
  }

  public void start(int facts) {
    TemporaryFolder.with(folder -> new StartBench(facts, out).run(folder));
  }

  public void timing() {
    TemporaryFolder.with(folder -> new TimingBench(out).run(folder));
  }

  public void guess(int days) {
    new GuessBench(days, out).run();
  }
}
