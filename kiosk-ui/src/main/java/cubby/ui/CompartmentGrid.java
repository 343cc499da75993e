package cubby.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// Buttons for compartments, in columns as even as fit; if they do not all fit, a button for more.
final class CompartmentGrid extends Region {

  private static final double WIDTH_MIN_MM = 40;

  private final Measure measure;
  private final List<Button> buttons;
  private final Button more;
  private int first;

  /// @param more shows those that did not fit
  CompartmentGrid(Measure measure, List<Button> buttons, Button more) {
    this.measure = measure;
    this.buttons = new ArrayList<>(buttons);
    this.more = more;
    more.setId("more");
    more.setOnAction(_ -> turnPage());
    getChildren().addAll(buttons);
    getChildren().add(more);
  }

  private void turnPage() {
    first += capacity() - 1;
    if (first >= buttons.size()) {
      first = 0;
    }
    requestLayout();
  }

  private int columns() {
    var gap = measure.keyGap();
    return Math.max(1, (int) ((getWidth() + gap) / (measure.px(WIDTH_MIN_MM) + gap)));
  }

  private int capacity() {
    var gap = measure.keyGap();
    var rows = Math.max(1, (int) ((getHeight() + gap) / (measure.key() + gap)));
    return Math.max(2, rows * columns());
  }

  @Override
  protected void layoutChildren() {
    var gap = measure.keyGap();
    var columns = columns();
    var capacity = capacity();
    var fits = buttons.size() <= capacity;
    var shown = fits ? buttons.size() : capacity - 1;
    var width = (getWidth() - (columns - 1) * gap) / columns;
    for (var i = 0; i < buttons.size(); i++) {
      var place = i - first;
      show(buttons.get(i), place >= 0 && place < shown, place, columns, width, gap);
    }
    show(more, !fits, capacity - 1, columns, width, gap);
  }

  private void show(
      Button button, boolean visible, int place, int columns, double width, double gap) {
    button.setVisible(visible);
    if (visible) {
      var height = measure.key();
      var row = place / columns;
      var column = place % columns;
      button.resizeRelocate(column * (width + gap), row * (height + gap), width, height);
    }
  }
}
