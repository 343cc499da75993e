package cubby.app.glass;

import cubby.app.config.CabinetConfig;
import cubby.core.screen.Screen;
import cubby.core.screen.Touch;
import cubby.ui.Glass;
import cubby.ui.KioskPane;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The kiosk's touchscreen over the whole display, with no way out of it until the process ends.
/// Any thread.
public final class FullScreen {
  private static final Logger LOG = LoggerFactory.getLogger(FullScreen.class);

  /// Made on the FX thread, before anything else that this has it do.
  private final FutureTask<KioskPane> pane;

  private final Consumer<Throwable> faults;
  private final AtomicLong turns = new AtomicLong();
  private final AtomicBoolean turning = new AtomicBoolean();

  private FullScreen(FutureTask<KioskPane> pane, Consumer<Throwable> faults) {
    this.pane = pane;
    this.faults = faults;
  }

  /// Covers the display, as soon as the FX thread comes to it. A display of another size than the
  /// configured one shows the same picture, scaled to fit.
  ///
  /// @param touches told on the FX thread; must not block
  /// @param faults told, on the FX thread, if a screen could not be shown: what is on the glass is
  ///   then no longer true
  /// @throws IllegalStateException if JavaFX does not start
  public static FullScreen open(
      CabinetConfig config, Consumer<Touch> touches, Consumer<Throwable> faults) {
    return open(config, () -> Duration.ofNanos(System.nanoTime()), touches, faults);
  }

  /// @param clock monotonic, since any fixed moment
  static FullScreen open(
      CabinetConfig config,
      Supplier<Duration> clock,
      Consumer<Touch> touches,
      Consumer<Throwable> faults) {
    Fx.start();
    var pane = new FutureTask<>(() -> cover(config, clock, touches));
    Platform.runLater(pane);
    return new FullScreen(pane, faults);
  }

  private static KioskPane cover(
      CabinetConfig config, Supplier<Duration> clock, Consumer<Touch> touches) {
    Thread.currentThread()
        .setUncaughtExceptionHandler((_, fault) -> LOG.error("The screen failed.", fault));
    var screen = config.screen();
    var pane =
        new KioskPane(
            config.cabinet(),
            config.profile(),
            new Glass(screen.diagonalInches(), screen.widthPx(), screen.heightPx()),
            clock,
            touches);
    DayAndNight.keep(pane, screen);
    var root = new Pane(pane);
    root.setBackground(Background.fill(Color.BLACK)); // the theme's own is light
    var scene = new Scene(root, screen.widthPx(), screen.heightPx(), Color.BLACK);
    fit(pane, scene, screen.widthPx(), screen.heightPx());
    var stage = new Stage(StageStyle.UNDECORATED);
    stage.setTitle(config.profile().name());
    stage.setScene(scene);
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setOnCloseRequest(closing -> closing.consume());
    cover(stage);
    stage.setFullScreen(true);
    stage.show();
    return pane;
  }

  /// Waits until the display is covered.
  ///
  /// @return what covers it
  /// @throws IllegalStateException if it cannot be
  public KioskPane await() {
    return Fx.await(pane);
  }

  public void show(Screen screen) {
    Platform.runLater(() -> {
      try {
        await().show(screen);
      } catch (RuntimeException | Error e) {
        LOG.error("A screen could not be shown", e);
        faults.accept(e);
      }
    });
  }

  /// Waits until what is shown has been painted, or cannot be.
  ///
  /// @param most how long it waits
  public void awaitPainted(Duration most) throws InterruptedException {
    var painted = new CountDownLatch(1);
    Platform.runLater(() -> {
      try {
        Painted.await(await().getScene(), () -> true, painted::countDown, () -> {});
        Platform.requestNextPulse();
      } catch (IllegalStateException e) {
        LOG.debug("Nothing will be painted", e);
        painted.countDown();
      }
    });
    var _ = painted.await(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Whether JavaFX paints into memory alone.
  public static boolean withoutDisplay() {
    return "Headless".equals(System.getProperty("glass.platform"));
  }

  /// How often the FX thread has come round to what it was asked here; asks it again.
  public long turns() {
    if (turning.compareAndSet(false, true)) {
      Platform.runLater(() -> {
        turns.incrementAndGet();
        turning.set(false);
      });
    }
    return turns.get();
  }

  /// Full screen is asked of a window manager, and a kiosk may have none.
  private static void cover(Stage stage) {
    var display = javafx.stage.Screen.getPrimary().getBounds();
    stage.setX(display.getMinX());
    stage.setY(display.getMinY());
    stage.setWidth(display.getWidth());
    stage.setHeight(display.getHeight());
  }

  private static void fit(KioskPane pane, Scene scene, double width, double height) {
    pane.setManaged(false);
    pane.resizeRelocate(0, 0, width, height);
    var scale = new Scale(1, 1, 0, 0);
    pane.getTransforms().add(scale);
    Runnable place =
        () -> {
          var by = Math.min(scene.getWidth() / width, scene.getHeight() / height);
          scale.setX(by);
          scale.setY(by);
          pane.setLayoutX((scene.getWidth() - width * by) / 2);
          pane.setLayoutY((scene.getHeight() - height * by) / 2);
        };
    scene.widthProperty().subscribe(_ -> place.run());
    scene.heightProperty().subscribe(_ -> place.run());
    place.run();
  }
}
