package cubby.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

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
    var tooNarrow = Math.min(getWidth(), Fit.widestWord(label.getText(), label.getFont()));
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
}
