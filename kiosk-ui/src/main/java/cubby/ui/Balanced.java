package cubby.ui;

import java.util.Arrays;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A title whose lines are about equally long: made as narrow as the same number of lines allows,
/// so that no word stands alone on the last.
final class Balanced extends Region {

  private static final int HALVINGS = 8;

  private final Label label;

  Balanced(Label label) {
    this.label = label;
    getChildren().add(label);
    setMinHeight(USE_PREF_SIZE);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return label.prefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return label.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    var height = label.prefHeight(getWidth());
    var enough = getWidth();
    var tooNarrow = Math.min(getWidth(), widestWord());
    for (var i = 0; i < HALVINGS; i++) {
      var middle = (enough + tooNarrow) / 2;
      if (label.prefHeight(middle) > height) {
        tooNarrow = middle;
      } else {
        enough = middle;
      }
    }
    label.resizeRelocate(0, 0, Math.ceil(enough), height);
  }

  private double widestWord() {
    return Arrays.stream(label.getText().split(" "))
        .mapToDouble(word -> width(word, label.getFont()))
        .reduce(0, Math::max);
  }

  private static double width(String word, Font font) {
    var text = new Text(word);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }
}
