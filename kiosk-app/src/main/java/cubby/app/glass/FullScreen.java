package cubby.app.glass;

import cubby.app.config.CabinetConfig;
import cubby.core.screen.Screen;
import cubby.core.screen.Touch;
import cubby.ui.Glass;
import cubby.ui.KioskPane;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// The kiosk's touchscreen over the whole display, with no way out of it. Any thread.
public final class FullScreen implements AutoCloseable {

  private final Stage stage;
  private final KioskPane pane;

  private FullScreen(Stage stage, KioskPane pane) {
    this.stage = stage;
    this.pane = pane;
  }

  /// Covers the display. A display of another size than the configured one shows the same picture,
  /// scaled to fit.
  ///
  /// @param touches told on the FX thread; must not block
  public static FullScreen open(CabinetConfig config, Consumer<Touch> touches) {
    Fx.start();
    return Fx.call(() -> {
      var screen = config.screen();
      var pane =
          new KioskPane(
              config.cabinet(),
              config.profile(),
              new Glass(screen.diagonalInches(), screen.widthPx(), screen.heightPx()),
              () -> Duration.ofNanos(System.nanoTime()),
              touches);
      var root = new Pane(pane);
      var scene = new Scene(root, screen.widthPx(), screen.heightPx(), Color.BLACK);
      fit(pane, scene, screen.widthPx(), screen.heightPx());
      var stage = new Stage(StageStyle.UNDECORATED);
      stage.setTitle(config.profile().name());
      stage.setScene(scene);
      stage.setFullScreenExitHint("");
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setOnCloseRequest(closing -> closing.consume());
      stage.setFullScreen(true);
      stage.show();
      return new FullScreen(stage, pane);
    });
  }

  public void show(Screen screen) {
    Platform.runLater(() -> pane.show(screen));
  }

  @Override
  public void close() {
    Platform.runLater(stage::hide);
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
