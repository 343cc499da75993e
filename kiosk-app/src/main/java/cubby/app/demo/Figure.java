package cubby.app.demo;

import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// Digits that somebody knows; a click has them typed at the kiosk. FX thread only.
final class Figure extends VBox {

  private final Label digits = Card.label("figure", "");

  /// @param id of what is clicked
  /// @param typing types digits at the kiosk's keypad, and enters them
  Figure(String id, String name, Consumer<String> typing) {
    super(1);
    setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(Card.label("caption", name), digits);
    digits.setId(id);
    digits.setCursor(Cursor.HAND);
    digits.setOnMouseClicked(_ -> typing.accept(digits.getText()));
    Tooltip.install(digits, new Tooltip("Click to have it typed at the kiosk"));
    setVisible(false);
    setManaged(false);
  }

  /// @param text nothing is shown of an empty one
  void show(String text) {
    digits.setText(text);
    setVisible(!text.isEmpty());
    setManaged(!text.isEmpty());
  }
}
