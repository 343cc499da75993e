package cubby.app.benchmark;

import cubby.app.config.DemoCabinet;
import cubby.app.glass.Fx;
import cubby.app.torture.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Whether a kiosk's memory stays as it is through very many sessions at its glass, in virtual
/// time, while JavaFX paints what is shown as often as it comes to it.
final class SessionsBench {
  private static final int SAMPLES = 10;

  /// Caches are full and code is compiled before the first of the samples that are compared.
  private static final int SETTLED_BY = 4;

  /// How many samples there are of the settled heap, and as many of the end.
  private static final int COMPARED = 3;

  /// By which the heap may be larger at the end than when it had settled, in megabytes: single
  /// samples are up to 4 MB apart, by what JavaFX has just painted.
  private static final double FLAT_MEGABYTES = 5;

  /// The screen without a display is small.
  private static final double SCALE = 0.5;

  private final int sessions;
  private final PrintWriter out;

  SessionsBench(int sessions, PrintWriter out) {
    this.sessions = sessions;
    this.out = out;
  }

  /// @return whether it stays
  boolean run() {
    try {
      var folder = Folders.quick("cubby-sessions-");
      try {
        return run(folder);
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Sample(double heap, int nodes) {}

  private boolean run(Path folder) {
    Fx.start();
    var config = DemoCabinet.config(folder);
    long began = System.nanoTime();
    out.println("sessions at the glass in virtual time");
    out.println("  sessions  heap MB  resident MB  nodes  seconds");
    var robot =
        Fx.call(() -> {
          var made = new RobotSessions(config, folder.resolve("kiosk"));
          open(made);
          return made;
        });
    try (robot) {
      var samples = new ArrayList<Sample>();
      for (int sample = 1; sample <= SAMPLES; sample++) {
        long until = (long) sessions * sample / SAMPLES;
        for (long session = (long) sessions * (sample - 1) / SAMPLES; session < until; session++) {
          Fx.run(robot::next);
        }
        samples.add(sample(until, robot, began));
      }
      return verdict(samples);
    } finally {
      Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }
  }

  private static void open(RobotSessions robot) {
    var pane = robot.pane();
    pane.setManaged(false);
    pane.resizeRelocate(0, 0, pane.getPrefWidth(), pane.getPrefHeight());
    pane.getTransforms().add(new Scale(SCALE, SCALE));
    var stage = new Stage();
    stage.setScene(
        new Scene(new Pane(pane), pane.getPrefWidth() * SCALE, pane.getPrefHeight() * SCALE));
    stage.show();
  }

  private Sample sample(long done, RobotSessions robot, long began) {
    int nodes = Fx.call(robot::nodes);
    System.gc();
    Fx.run(() -> {}); // what JavaFX drops after a collection
    System.gc();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    out.printf(
        Locale.ROOT,
        "  %8d  %7.1f  %11.1f  %5d  %7.0f%n",
        done,
        heap,
        Resident.ofThisProcess().now(),
        nodes,
        (System.nanoTime() - began) / 1e9);
    out.flush();
    return new Sample(heap, nodes);
  }

  private boolean verdict(List<Sample> samples) {
    var settled = samples.subList(SETTLED_BY - 1, SETTLED_BY - 1 + COMPARED);
    var end = samples.subList(SAMPLES - COMPARED, SAMPLES);
    double grew = heap(end) - heap(settled);
    int nodes = end.getLast().nodes() - settled.getFirst().nodes();
    boolean flat = grew <= FLAT_MEGABYTES && nodes == 0;
    out.printf(
        Locale.ROOT,
        "  from %d sessions on the heap grew by %.2f MB (medians of %d samples), the glass by %d"
            + " nodes: %s%n",
        (long) sessions * SETTLED_BY / SAMPLES,
        grew,
        COMPARED,
        nodes,
        flat ? "flat" : "NOT flat");
    out.flush();
    return flat;
  }

  private static double heap(List<Sample> samples) {
    return samples.stream()
        .mapToDouble(Sample::heap)
        .sorted()
        .skip(COMPARED / 2)
        .findFirst()
        .orElseThrow();
  }
}
