package cubby.app.demo;

import cubby.app.config.CabinetConfig;
import cubby.core.screen.Screen;
import cubby.core.screen.Touch;
import cubby.ui.Glass;
import cubby.ui.KioskPane;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/// The kiosk's own touchscreen, made smaller, and what its glass shows when nothing drives it. FX
/// thread only.
final class Touchscreen extends Pane {

  private final KioskPane kiosk;
  private final VBox dark = new VBox();
  private final Label title = new Label();
  private final Label why = new Label();

  /// @param widthMax and `heightMax` the room that there is
  Touchscreen(CabinetConfig config, double widthMax, double heightMax, Consumer<Touch> touches) {
    var settings = config.screen();
    var scale = Math.min(widthMax / settings.widthPx(), heightMax / settings.heightPx());
    var width = settings.widthPx() * scale;
    var height = settings.heightPx() * scale;
    kiosk =
        new KioskPane(
            config.cabinet(),
            config.profile(),
            new Glass(settings.diagonalInches(), settings.widthPx(), settings.heightPx()),
            () -> Duration.ofNanos(System.nanoTime()),
            touches);
    kiosk.setId("kiosk");
    kiosk.setManaged(false);
    kiosk.resizeRelocate(0, 0, settings.widthPx(), settings.heightPx());
    kiosk.getTransforms().add(new Scale(scale, scale, 0, 0));
    getStyleClass().add("touchscreen");
    setId("touchscreen");
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
    resize(width, height);
    kiosk.setClip(new Rectangle(settings.widthPx(), settings.heightPx()));
    layOutDark(width, height);
    getChildren().addAll(kiosk, dark);
    show(new Power.Off());
  }

  /// Held up close, or where it is.
  ///
  /// @param middleY where its middle then is, from the top of what it stands in
  void hold(boolean close, double factor, double middleY) {
    var by = close ? factor : 1;
    setScaleX(by);
    setScaleY(by);
    setTranslateY(close ? middleY - getLayoutY() - getHeight() / 2 : 0);
    // Before every door, an open one included.
    setViewOrder(close ? -3 : 0);
  }

  /// Types on the keypad, if one is shown, and enters it.
  void type(String digits) {
    digits.chars().forEach(digit -> press("key-" + (char) digit));
    press("key-enter");
  }

  void show(Screen screen) {
    kiosk.show(screen);
  }

  void show(Power power) {
    dark.setVisible(!(power instanceof Power.On));
    kiosk.setVisible(power instanceof Power.On);
    // Keys go to the kiosk, not to a field of the panel.
    (kiosk.isVisible() ? kiosk : dark).requestFocus();
    switch (power) {
      case Power.On _ -> {}
      case Power.Off _ -> {
        title.setText("No power");
        why.setText("");
      }
      case Power.Stopped(var reason) -> {
        title.setText("The kiosk has stopped");
        why.setText(reason);
      }
    }
  }

  private void press(String id) {
    if (kiosk.isVisible() && kiosk.lookup("#" + id) instanceof ButtonBase key) {
      key.fire();
    }
  }

  private void layOutDark(double width, double height) {
    dark.getStyleClass().add("dark-glass");
    dark.setFocusTraversable(true);
    dark.setAlignment(Pos.CENTER);
    dark.setManaged(false);
    dark.resizeRelocate(0, 0, width, height);
    title.getStyleClass().add("dark-title");
    why.getStyleClass().add("dark-why");
    why.setWrapText(true);
    dark.getChildren().setAll(title, why);
  }
}
