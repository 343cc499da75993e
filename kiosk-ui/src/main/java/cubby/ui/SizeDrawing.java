package cubby.ui;

import cubby.core.cabinet.SizeClass;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;

/// A compartment's inner space as a box seen from the front and a little from above, in one scale
/// with the other sizes.
final class SizeDrawing extends Region {

  /// How much of the depth is seen, to the right and upwards.
  private static final double DEPTH_RIGHT = 0.36;

  private static final double DEPTH_UP = 0.22;

  private final SizeClass size;
  private final double widthMm;
  private final double heightMm;

  /// @param all sizes that stand beside each other
  SizeDrawing(SizeClass size, List<SizeClass> all) {
    this.size = size;
    this.widthMm = all.stream().mapToDouble(SizeDrawing::width).max().orElse(1);
    this.heightMm = all.stream().mapToDouble(SizeDrawing::height).max().orElse(1);
    getStyleClass().add("size-drawing");
    setMouseTransparent(true);
  }

  @Override
  protected void layoutChildren() {
    getChildren().clear();
    var scale = Math.min(getWidth() / widthMm, getHeight() / heightMm) * 0.96;
    var w = size.widthMm() * scale;
    var h = size.heightMm() * scale;
    var right = size.depthMm() * DEPTH_RIGHT * scale;
    var up = size.depthMm() * DEPTH_UP * scale;
    var x = (getWidth() - w - right) / 2;
    var y = (getHeight() - h - up) / 2 + up;
    getChildren()
        .addAll(
            face("box-front", x, y, x + w, y, x + w, y + h, x, y + h),
            face("box-top", x, y, x + right, y - up, x + w + right, y - up, x + w, y),
            face(
                "box-side",
                x + w,
                y,
                x + w + right,
                y - up,
                x + w + right,
                y + h - up,
                x + w,
                y + h));
  }

  private static Polygon face(String style, double... points) {
    var face = new Polygon(points);
    face.getStyleClass().addAll("box-face", style);
    return face;
  }

  private static double width(SizeClass size) {
    return size.widthMm() + size.depthMm() * DEPTH_RIGHT;
  }

  private static double height(SizeClass size) {
    return size.heightMm() + size.depthMm() * DEPTH_UP;
  }
}
