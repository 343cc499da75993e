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

  /// FX thread only.
  private boolean layingOut;

  private FullScreen(
      CabinetConfig config,
      Supplier<Duration> clock,
      Consumer<Touch> touches,
      Consumer<Throwable> faults) {
    this.faults = faults;
    this.pane = new FutureTask<>(() -> cover(config, clock, touches));
  }

  /// Covers the display, as soon as the FX thread comes to it. A display of another size than the
  /// configured one shows the same picture, scaled to fit.
  ///
  /// @param touches told on the FX thread; must not block
  /// @param faults told, on the FX thread, if a screen could not be shown, or not be laid out: what
  ///   is on the glass is then no longer true
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
    var its = new FullScreen(config, clock, touches, faults);
    Platform.runLater(its.pane);
    return its;
  }

  private KioskPane cover(CabinetConfig config, Supplier<Duration> clock, Consumer<Touch> touches) {
    Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> failed(fault));
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
    scene.addPreLayoutPulseListener(() -> layingOut = true);
    scene.addPostLayoutPulseListener(() -> layingOut = false);
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

  /// A touch that fails leaves what is on the glass as it is. What cannot be laid out once is never
  /// laid out again by JavaFX (26), nor are later screens in its place.
  private void failed(Throwable fault) {
    LOG.error("The screen failed.", fault);
    if (layingOut) {
      layingOut = false;
      faults.accept(fault);
    }
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
