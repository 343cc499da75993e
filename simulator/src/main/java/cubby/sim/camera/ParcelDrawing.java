package cubby.sim.camera;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Random;

/// A carton on the floor of a compartment, in the perspective of [Interior]: before its vanishing
/// point, so that no side of it is seen but the near one and the lid. Measures are parts of the
/// picture's width and height; `depth` runs from 0, the side near the camera, to 1.
final class ParcelDrawing {
  private static final double LEFT = 0.30;
  private static final double RIGHT = 0.67;
  private static final double TOP = 0.44;
  private static final double BOTTOM = 0.86;

  /// How much smaller the carton's far side is.
  private static final double FAR = 0.68;

  private static final int BARS = 34;

  private final Graphics2D graphics;
  private final int width;
  private final int height;
  private final Random random;

  /// @param seed decides what stands on its label
  ParcelDrawing(Graphics2D graphics, int width, int height, long seed) {
    this.graphics = graphics;
    this.width = width;
    this.height = height;
    this.random = new Random(seed);
  }

  void draw() {
    shadow();
    fill(
        new GradientPaint(at(0, TOP), new Color(0xC69A68), at(0, BOTTOM), new Color(0xAD8252)),
        face(LEFT, TOP, RIGHT, BOTTOM));
    fill(
        new GradientPaint(at(0, TOP), new Color(0xD4AC7C), at(0, 0.37), new Color(0xE5C79F)),
        lid(LEFT, RIGHT));
    double middle = (LEFT + RIGHT) / 2;
    fill(new Color(0xEAD9B5), lid(middle - 0.022, middle + 0.022));
    fill(new Color(0xDCC79C), face(middle - 0.022, TOP, middle + 0.022, TOP + 0.08));
    label();
  }

  private void shadow() {
    var before = graphics.getTransform();
    var center = at((LEFT + RIGHT) / 2 + 0.01, BOTTOM - 0.03);
    graphics.transform(AffineTransform.getScaleInstance(1, 0.35 * height / width));
    double radius = 0.29 * width;
    double y = center.getY() / (0.35 * height / width);
    graphics.setPaint(
        new RadialGradientPaint(
            new Point2D.Double(center.getX(), y),
            (float) radius,
            new float[] {0.45f, 1},
            new Color[] {new Color(0, 0, 0, 150), new Color(0, 0, 0, 0)}));
    graphics.fill(new Ellipse2D.Double(center.getX() - radius, y - radius, 2 * radius, 2 * radius));
    graphics.setTransform(before);
  }

  /// Address lines and a barcode that say nothing.
  private void label() {
    fill(new Color(0xF5F3EE), face(0.33, 0.58, 0.52, 0.80));
    for (int line = 0; line < 3; line++) {
      double top = 0.605 + line * 0.026;
      fill(new Color(0x6B6B6B), face(0.345, top, 0.42 + random.nextDouble() * 0.08, top + 0.011));
    }
    double bar = 0.16 / BARS;
    for (int i = 0; i < BARS; i++) {
      if (i == 0 || i == BARS - 1 || random.nextBoolean()) {
        fill(new Color(0x1E1E1E), face(0.345 + i * bar, 0.70, 0.345 + (i + 1) * bar, 0.78));
      }
    }
  }

  private void fill(Paint paint, Shape shape) {
    graphics.setPaint(paint);
    graphics.fill(shape);
  }

  private Shape face(double left, double top, double right, double bottom) {
    return path(at(left, top), at(right, top), at(right, bottom), at(left, bottom));
  }

  private Shape lid(double left, double right) {
    return path(
        corner(left, TOP, 0), corner(right, TOP, 0), corner(right, TOP, 1), corner(left, TOP, 1));
  }

  private Point2D corner(double x, double y, double depth) {
    double scale = 1 - depth * (1 - FAR);
    return at(
        Interior.VANISHING_X + (x - Interior.VANISHING_X) * scale,
        Interior.VANISHING_Y + (y - Interior.VANISHING_Y) * scale);
  }

  private Point2D at(double x, double y) {
    return new Point2D.Double(x * width, y * height);
  }

  private static Shape path(Point2D... corners) {
    var path = new Path2D.Double();
    path.moveTo(corners[0].getX(), corners[0].getY());
    for (var corner : corners) {
      path.lineTo(corner.getX(), corner.getY());
    }
    path.closePath();
    return path;
  }
}
