package cubby.sim.camera;

import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.Door;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// One compartment from the inside: a box of steel in one-point perspective, the door at its far
/// end. All measures are parts of the picture's width and height.
final class Interior {
  /// Where all that runs to the door and beyond comes together.
  static final double VANISHING_X = 0.5;

  static final double VANISHING_Y = 0.24;

  /// The door is twice as far away as the picture's rim.
  private static final double DOOR_LEFT = 0.25;

  private static final double DOOR_RIGHT = 0.75;
  private static final double DOOR_TOP = 0.12;
  private static final double DOOR_BOTTOM = 0.62;

  private static final Color FLOOR_NEAR = new Color(0x8C9399);
  private static final Color FLOOR_FAR = new Color(0xB9C0C5);
  private static final Color WALL_NEAR = new Color(0x7A8288);
  private static final Color WALL_FAR = new Color(0xA9B1B7);
  private static final Color CEILING_NEAR = new Color(0x5F666C);
  private static final Color CEILING_FAR = new Color(0x8B9399);
  private static final Color SEAM = new Color(30, 34, 38, 110);

  /// Of 255, per pixel: a sensor's noise in the light, and in the dark.
  private static final int NOISE_LIT = 5;

  private static final int NOISE_DARK = 9;

  private final CompartmentView compartment;
  private final boolean lit;
  private final int width;
  private final int height;
  private final BufferedImage image;
  private final Graphics2D graphics;

  /// @param lit whether the light is on
  Interior(CompartmentView compartment, boolean lit, int width, int height) {
    this.compartment = compartment;
    this.lit = lit;
    this.width = width;
    this.height = height;
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }

  BufferedImage draw() {
    box();
    if (open()) {
      hall();
    } else {
      leaf();
    }
    seams();
    if (compartment.parcelInside()) {
      new ParcelDrawing(graphics, width, height, compartment.label().hashCode()).draw();
    }
    light();
    noise();
    int dot = Math.max(1, height / 110);
    DotMatrix.write(graphics, compartment.label(), 5 * dot, height - 12 * dot, dot);
    graphics.dispose();
    return image;
  }

  private boolean open() {
    return compartment.door() == Door.OPEN;
  }

  private void box() {
    fill(
        vertical(1, FLOOR_NEAR, DOOR_BOTTOM, FLOOR_FAR),
        quad(0, 1, 1, 1, DOOR_RIGHT, DOOR_BOTTOM, DOOR_LEFT, DOOR_BOTTOM));
    fill(
        vertical(0, CEILING_NEAR, DOOR_TOP, CEILING_FAR),
        quad(0, 0, 1, 0, DOOR_RIGHT, DOOR_TOP, DOOR_LEFT, DOOR_TOP));
    fill(
        horizontal(0, WALL_NEAR, DOOR_LEFT, WALL_FAR),
        quad(0, 0, DOOR_LEFT, DOOR_TOP, DOOR_LEFT, DOOR_BOTTOM, 0, 1));
    fill(
        horizontal(1, WALL_NEAR, DOOR_RIGHT, WALL_FAR),
        quad(1, 0, DOOR_RIGHT, DOOR_TOP, DOOR_RIGHT, DOOR_BOTTOM, 1, 1));
  }

  /// What lies before the cabinet, out of focus, and the edge of the door that stands open.
  private void hall() {
    double horizon = DOOR_TOP + (DOOR_BOTTOM - DOOR_TOP) * 0.66;
    fill(
        vertical(DOOR_TOP, new Color(0xF4F7F8), horizon, new Color(0xDDE5E6)),
        rectangle(DOOR_LEFT, DOOR_TOP, DOOR_RIGHT, horizon));
    fill(
        vertical(horizon, new Color(0xB8B2A6), DOOR_BOTTOM, new Color(0xD2CDC2)),
        rectangle(DOOR_LEFT, horizon, DOOR_RIGHT, DOOR_BOTTOM));
    fill(
        vertical(DOOR_TOP, new Color(0xFFFFFF), horizon, new Color(0xEAF3F7)),
        rectangle(0.31, 0.19, 0.44, horizon - 0.06));
    fill(new Color(0xC4CFD3), rectangle(0.372, 0.19, 0.377, horizon - 0.06));
    fill(
        horizontal(0.68, new Color(0xB4BCC2), DOOR_RIGHT, new Color(0x858D93)),
        quad(0.69, 0.149, DOOR_RIGHT, DOOR_TOP, DOOR_RIGHT, DOOR_BOTTOM, 0.69, 0.529));
  }

  /// The inside of a door that is shut: a panel with a rim and its latch.
  private void leaf() {
    fill(
        vertical(DOOR_TOP, new Color(0xA2AAB0), DOOR_BOTTOM, new Color(0x868E94)),
        rectangle(DOOR_LEFT, DOOR_TOP, DOOR_RIGHT, DOOR_BOTTOM));
    graphics.setStroke(new BasicStroke(Math.max(1, height / 180f)));
    graphics.setColor(new Color(0x6C747A));
    graphics.draw(rectangle(0.275, 0.155, 0.725, 0.585));
    graphics.setColor(new Color(0xC3CACF));
    graphics.draw(rectangle(0.2765, 0.158, 0.7265, 0.588));
    fill(new Color(0x4A5157), rectangle(0.275, 0.315, 0.315, 0.405));
    fill(new Color(0xD0D6DA), rectangle(0.283, 0.335, 0.307, 0.352));
    fill(new Color(0xD0D6DA), rectangle(0.283, 0.368, 0.307, 0.385));
  }

  private void seams() {
    graphics.setColor(SEAM);
    graphics.setStroke(new BasicStroke(Math.max(1, height / 240f)));
    graphics.draw(quad(0, 0, DOOR_LEFT, DOOR_TOP, DOOR_LEFT, DOOR_BOTTOM, 0, 1));
    graphics.draw(quad(1, 0, DOOR_RIGHT, DOOR_TOP, DOOR_RIGHT, DOOR_BOTTOM, 1, 1));
    graphics.draw(rectangle(DOOR_LEFT, DOOR_TOP, DOOR_RIGHT, DOOR_BOTTOM));
  }

  /// Daylight falls in at the door, the lamp's from above; with neither there is next to nothing.
  private void light() {
    if (open()) {
      glow(0.5, DOOR_BOTTOM, 0.55, new Color(255, 255, 250, 90));
    }
    if (lit) {
      glow(0.5, 0.02, 0.8, new Color(255, 236, 190, 95));
    }
    double shade = lit ? 0.28 : open() ? 0.5 : 0;
    if (open() || lit) {
      fill(
          new RadialGradientPaint(
              point(0.5, 0.42),
              (float) (0.8 * width),
              new float[] {0.3f, 1},
              new Color[] {new Color(0, 0, 0, 0), new Color(0, 0, 0, (int) (255 * shade))}),
          rectangle(0, 0, 1, 1));
    } else {
      graphics.setComposite(AlphaComposite.SrcOver.derive(0.955f));
      fill(new Color(0x04060A), rectangle(0, 0, 1, 1));
      graphics.setComposite(AlphaComposite.SrcOver);
    }
  }

  private void glow(double x, double y, double radius, Color color) {
    var none = new Color(color.getRed(), color.getGreen(), color.getBlue(), 0);
    fill(
        new RadialGradientPaint(
            point(x, y), (float) (radius * width), new float[] {0, 1}, new Color[] {color, none}),
        new Ellipse2D.Double(
            (x - radius) * width,
            y * height - radius * width,
            2 * radius * width,
            2 * radius * width));
  }

  private void noise() {
    var random = new Random(compartment.label().hashCode());
    int most = open() || lit ? NOISE_LIT : NOISE_DARK;
    var row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        row[x] = shifted(row[x], random.nextInt(2 * most + 1) - most);
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
  }

  private static int shifted(int rgb, int by) {
    int red = Math.clamp((rgb >> 16 & 0xFF) + by, 0, 255);
    int green = Math.clamp((rgb >> 8 & 0xFF) + by, 0, 255);
    int blue = Math.clamp((rgb & 0xFF) + by, 0, 255);
    return red << 16 | green << 8 | blue;
  }

  private void fill(Paint paint, Shape shape) {
    graphics.setPaint(paint);
    graphics.fill(shape);
  }

  private Paint vertical(double from, Color first, double to, Color second) {
    return new GradientPaint(point(0, from), first, point(0, to), second);
  }

  private Paint horizontal(double from, Color first, double to, Color second) {
    return new GradientPaint(point(from, 0), first, point(to, 0), second);
  }

  private Point2D point(double x, double y) {
    return new Point2D.Double(x * width, y * height);
  }

  private Rectangle2D rectangle(double left, double top, double right, double bottom) {
    return new Rectangle2D.Double(
        left * width, top * height, (right - left) * width, (bottom - top) * height);
  }

  private Path2D quad(double... xy) {
    var path = new Path2D.Double();
    path.moveTo(xy[0] * width, xy[1] * height);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i] * width, xy[i + 1] * height);
    }
    path.closePath();
    return path;
  }
}
