package cubby.app.demo;

import cubby.app.command.DemoWishes;
import cubby.app.config.DemoCabinet;
import cubby.app.glass.FullScreen;
import cubby.app.glass.Fx;
import cubby.core.effect.Reply;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Screen;

/// `./cubby demo`: a kiosk with a simulated cabinet, for eyes or as a tour.
public final class Demo {

  private static final String GLASS = "glass.platform";
  private static final String HEADLESS = "Headless";

  /// The screen without a display is 1000 × 1000; half of the design's size goes into it.
  private static final double TOUR_SCALE = 0.5;

  private static final double SHARE_OF_SCREEN = 0.94;

  private Demo() {}

  /// Plays until the window is closed or the tour is over.
  ///
  /// @param out told how the tour goes
  public static Reply play(DemoWishes wishes, PrintWriter out) {
    var notAFolder =
        wishes.pictures().filter(folder -> Files.exists(folder) && !Files.isDirectory(folder));
    if (notAFolder.isPresent()) {
      return new Reply.Refused(
          "%s is not a folder: name one for the pictures.".formatted(notAFolder.get()));
    }
    try {
      return wishes.headless() || FullScreen.withoutDisplay()
          ? tour(wishes, out)
          : window(wishes, out);
    } catch (IOException e) {
      return new Reply.Refused(
          "The demo cannot start: %s (%s)."
              .formatted(e.getMessage(), e.getClass().getSimpleName()));
    }
  }

  private static Reply tour(DemoWishes wishes, PrintWriter out) throws IOException {
    if (System.getProperty(GLASS) == null) {
      System.setProperty(GLASS, HEADLESS);
      System.setProperty("prism.order", "sw");
    }
    var pictures =
        wishes.pictures().isPresent()
            ? Files.createDirectories(wishes.pictures().get())
            : Files.createTempDirectory("cubby-tour-");
    Fx.start();
    try (var kiosk = build(wishes)) {
      var eyes = new TourEyes();
      try (var stage = DemoStage.open(kiosk, TOUR_SCALE, false, () -> {})) {
        kiosk.tell(eyes);
        var robot = new TourRobot(stage.scene(), eyes);
        var steps = TourScript.steps(kiosk, eyes, robot);
        return reply(new Tour(steps, robot, pictures, out, System::nanoTime).play());
      }
    }
  }

  /// What the command line says of a tour; a refusal ends it with 1.
  static Reply reply(Optional<Tour.Failure> failure) {
    return failure
        .<Reply>map(wrong -> new Reply.Refused(wrong.sentence()))
        .orElseGet(() -> new Reply.Done("The tour is over."));
  }

  private static Reply window(DemoWishes wishes, PrintWriter out) throws IOException {
    Fx.start();
    var closed = new CountDownLatch(1);
    try (var kiosk = build(wishes)) {
      var room = Fx.call(() -> Screen.getPrimary().getVisualBounds());
      var scale =
          Math.min(room.getWidth() / DemoWindow.WIDTH, room.getHeight() / DemoWindow.HEIGHT)
              * SHARE_OF_SCREEN;
      try (var stage = DemoStage.open(kiosk, scale, true, closed::countDown)) {
        stage.start();
        out.printf("The kiosk's data is in %s. Close the window to end.%n", kiosk.data());
        out.flush();
        closed.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Reply.Done("The demo has ended.");
  }

  /// Stops in order even where the program is stopped from outside.
  private static DemoKiosk build(DemoWishes wishes) throws IOException {
    var kiosk = DemoKiosk.build(DemoCabinet.config(Path.of("").toAbsolutePath()), wishes.data());
    Runtime.getRuntime().addShutdownHook(new Thread(kiosk::close, "demo-end"));
    return kiosk;
  }
}
