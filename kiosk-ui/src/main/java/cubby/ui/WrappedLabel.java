package cubby.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// A label that wraps its words, in either direction. FX thread only.
final class WrappedLabel extends Label {

  private final LineBreaks breaks = new LineBreaks(this);

  WrappedLabel(String text) {
    setText(text);
    setWrapText(true);
  }

  @Override
  public @Nullable Orientation getContentBias() {
    return breaks.needed() ? Orientation.HORIZONTAL : super.getContentBias();
  }

  @Override
  protected double computePrefWidth(double height) {
    return breaks.needed() ? breaks.prefWidth() : super.computePrefWidth(height);
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
