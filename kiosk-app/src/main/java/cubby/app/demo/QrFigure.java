package cubby.app.demo;

import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;

/// A QR code that somebody has with them; a click holds it to the kiosk's scanner. FX thread only.
final class QrFigure extends ImageView {

  static final double SIDE = 76;

  private static final int MODULE_PX = 4;

  QrFigure(String id, String text, Consumer<String> scanner) {
    super(QrPicture.of(text, MODULE_PX));
    setId(id);
    setFitWidth(SIDE);
    setFitHeight(SIDE);
    setSmooth(false);
    setCursor(Cursor.HAND);
    setOnMouseClicked(_ -> scanner.accept(text));
    Tooltip.install(this, new Tooltip("Click to hold it to the kiosk's scanner"));
  }

  /// As large as it is to be.
  QrFigure sized(double side) {
    setFitWidth(side);
    setFitHeight(side);
    return this;
  }
}
