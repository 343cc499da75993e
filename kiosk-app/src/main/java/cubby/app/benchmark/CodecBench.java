package cubby.app.benchmark;

import cubby.hal.board.BoardDriver;
import cubby.hal.lockbus.Drivers;
import cubby.sim.bench.CodecFuzz;
import java.io.PrintWriter;

/// Mutated frames for every codec, and how fast it judges them.
public final class CodecBench {
  private final PrintWriter out;

  public CodecBench(PrintWriter out) {
    this.out = out;
  }

  /// Returns whether no codec failed.
  public boolean run(long frames, long seed) {
    boolean sound = true;
    out.println("driver                 frames    accepted  bad sums   faults   frames/s");
    for (var driver : Drivers.all().stream().map(BoardDriver::name).toList()) {
      var result = CodecFuzz.run(driver, frames, seed);
      out.printf(
          "%-16s %12d %11d %9d %8d %10.0f%n",
          driver,
          result.frames(),
          result.accepted(),
          result.badChecksums(),
          result.faultCount(),
          result.framesPerSecond());
      result.faults().forEach(out::println);
      out.flush();
      sound &= result.faultCount() == 0;
    }
    return sound;
  }
}
