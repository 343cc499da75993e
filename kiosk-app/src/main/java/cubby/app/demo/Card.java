package cubby.app.demo;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A titled part of the side panel.
class Card extends VBox {

  /// @param beside what stands at the other end of the title's line
  Card(String title, Node... beside) {
    getStyleClass().add("card-box");
    setMinHeight(USE_PREF_SIZE);
    var label = new Label(title);
    label.getStyleClass().add("card-heading");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var heading = new HBox(8, label, space);
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.getChildren().addAll(beside);
    getChildren().add(heading);
  }

  static Label label(String style, String text) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
