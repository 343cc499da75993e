package cubby.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.text.Text;

/// Reads from the painted pixels how words and icons stand out, whatever the style sheet meant.
final class PaintedContrast {

  static final double WORDS_MIN = 7;

  /// Of what is no text (WCAG 2.2, 1.4.11).
  static final double SIGNS_MIN = 3;

  /// Fewer pixels of a colour are the edges of letters.
  private static final int PIXELS_MIN = 4;

  private final Image image;
  private final List<String> faults = new ArrayList<>();

  private PaintedContrast(Image image) {
    this.image = image;
  }

  /// What is too faint, each in a line.
  static List<String> faults(Scene scene) {
    var look = new PaintedContrast(scene.snapshot(null));
    look.walk(Legibility.top(scene.getRoot()));
    return look.faults;
  }

  private void walk(Node node) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      check(text);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::walk);
    }
  }

  private void check(Text text) {
    var bounds = text.localToScene(text.getLayoutBounds());
    var x = Math.max(0, (int) Math.ceil(bounds.getMinX()));
    var y = Math.max(0, (int) Math.ceil(bounds.getMinY()));
    var width = Math.min((int) image.getWidth(), (int) bounds.getMaxX()) - x;
    var height = Math.min((int) image.getHeight(), (int) bounds.getMaxY()) - y;
    if (width <= 0 || height <= 0) {
      return;
    }
    var pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(x, y, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var counts = new HashMap<Integer, Integer>();
    for (var pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    var ground = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    var contrast =
        counts.entrySet().stream()
            .filter(colour -> colour.getValue() >= PIXELS_MIN)
            .mapToDouble(colour -> contrast(colour.getKey(), ground.getKey()))
            .max()
            .orElse(1);
    var sign = text.getStyleClass().contains("icon-sign");
    if (contrast < (sign ? SIGNS_MIN : WORDS_MIN)) {
      faults.add(
          "%s: painted contrast of %.1f".formatted(sign ? "an icon" : text.getText(), contrast));
    }
  }

  private static double contrast(int one, int other) {
    var lighter = Math.max(luminance(one), luminance(other));
    var darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16 & 0xff)
        + 0.7152 * linear(argb >> 8 & 0xff)
        + 0.0722 * linear(argb & 0xff);
  }

  private static double linear(int part) {
    var share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
