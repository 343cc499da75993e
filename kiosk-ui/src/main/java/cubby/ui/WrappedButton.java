package cubby.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/// A button that wraps its words, in either direction. FX thread only.
final class WrappedButton extends Button {

  private final LineBreaks breaks = new LineBreaks(this);

  WrappedButton(String text) {
    setText(text);
    setWrapText(true);
  }

  @Override
  public @Nullable Orientation getContentBias() {
    return breaks.needed() ? Orientation.HORIZONTAL : super.getContentBias();
  }

  @Override
  protected double computePrefWidth(double height) {
    var words = breaks.needed() ? breaks.prefWidth() : super.computePrefWidth(height);
    return Math.max(getMinWidth(), words); // a least width that is not set is negative
  }

  @Override
  protected double computePrefHeight(double width) {
    return breaks.needed() ? breaks.prefHeight(width) : super.computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    if (breaks.needed()) {
      breaks.breakFor(getWidth());
    }
    super.layoutChildren();
  }
}
