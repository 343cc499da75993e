package cubby.app.glass;

import java.util.List;

/// Plays every run in this process, on whichever display it has, and says in a line each how it
/// came out. `OK NAME`, or `FAILED NAME`.
final class RunsProcess {

  private RunsProcess() {}

  /// @param names of those to play; all if there are none
  public static void main(String... names) {
    var wanted = List.of(names);
    var counts = new TouchCounts();
    for (var run : Runs.all(counts)) {
      if (wanted.isEmpty() || wanted.contains(run.name())) {
        play(run);
      }
    }
    System.out.print(counts.rows());
    System.exit(0); // the toolkit would go on
  }

  private static void play(Runs.Run run) {
    var began = System.nanoTime();
    try (var kiosk = GlassKiosk.open()) {
      run.play().accept(kiosk);
      System.out.printf("OK %s (%d ms)%n", run.name(), (System.nanoTime() - began) / 1_000_000);
    } catch (RuntimeException | AssertionError e) {
      System.out.println("FAILED " + run.name());
      e.printStackTrace(System.out);
    }
  }
}
