package cubby.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// Looks over a laid-out screen as a person would: is anything cut off, on top of something else,
/// too small, too faint?
final class Legibility {

  static final double CAPITAL_MM_MIN = 4.8;
  static final double MAIN_CAPITAL_MM_MIN = 7.3;
  static final double KEY_MM_MIN = 20;
  static final double LETTER_WIDTH_MM_MIN = 12;
  static final double LETTER_HEIGHT_MM_MIN = 15;
  static final double BETWEEN_MM_MIN = 1;
  static final double CONTRAST_MIN = 7;

  /// Height of the capitals of Cubby Sans, of its size.
  private static final double CAPITAL_SHARE = 0.714;

  private static final double ROUNDING_PX = 1;

  private static final List<String> MAIN =
      List.of("title", "card-title", "key", "letter", "slot", "entry-text", "telephone");

  private static final List<String> BLOCKS =
      List.of("notice", "good", "support", "entry", "plate", "slots", "size-card");

  private final Scene scene;
  private final double pxPerMm;
  private final List<Text> texts = new ArrayList<>();
  private final List<Button> buttons = new ArrayList<>();
  private final List<Region> blocks = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private Legibility(Scene scene, Glass glass) {
    this.scene = scene;
    this.pxPerMm = glass.pxPerMm();
  }

  /// What is wrong, each in a line; empty if all is well.
  static List<String> faults(Scene scene, Glass glass) {
    var look = new Legibility(scene, glass);
    look.collect(top(scene.getRoot()));
    look.texts.forEach(look::checkText);
    look.checkOverlaps();
    look.buttons.forEach(look::checkButton);
    look.checkGaps();
    look.checkBlocks();
    return look.faults;
  }

  /// Where something lies over everything, only that is to be read.
  static Node top(Parent root) {
    var overlays = root.lookupAll(".overlay");
    return overlays.isEmpty() ? root : List.copyOf(overlays).getLast();
  }

  private void collect(Node node) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Button button) {
      buttons.add(button);
    }
    if (node instanceof Region region && isBlock(region)) {
      blocks.add(region);
    }
    if (node instanceof Labeled labeled && !labeled.getText().isBlank() && showsNothing(labeled)) {
      fault("cut off", labeled.getText());
    }
    if (node instanceof Text text && !text.getText().isBlank() && !isIcon(text)) {
      texts.add(text);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::collect);
    }
  }

  private void checkText(Text text) {
    if (text.getParent() instanceof Labeled labeled && !scrolls(labeled)) {
      if (!text.getText().equals(labeled.getText())) {
        fault("cut off", labeled.getText());
      }
      var widest = Fit.widestWord(labeled.getText(), text.getFont());
      var room =
          labeled.getWidth() - labeled.getInsets().getLeft() - labeled.getInsets().getRight();
      if (labeled.isWrapText() && widest > room + ROUNDING_PX) {
        fault("a word is broken", labeled.getText());
      }
    }
    var bounds = bounds(text);
    if (bounds.getMinX() < -ROUNDING_PX
        || bounds.getMinY() < -ROUNDING_PX
        || bounds.getMaxX() > scene.getWidth() + ROUNDING_PX
        || bounds.getMaxY() > scene.getHeight() + ROUNDING_PX) {
      fault("outside the screen", text.getText());
    }
    var capitalMm = text.getFont().getSize() * CAPITAL_SHARE / pxPerMm;
    var leastMm = isMain(text) ? MAIN_CAPITAL_MM_MIN : CAPITAL_MM_MIN;
    if (capitalMm < leastMm) {
      fault("capitals of %.1f mm".formatted(capitalMm), text.getText());
    }
    var contrast = contrast((Color) text.getFill(), background(text));
    if (contrast < CONTRAST_MIN) {
      fault("contrast of %.1f".formatted(contrast), text.getText());
    }
  }

  private void checkOverlaps() {
    for (var i = 0; i < texts.size(); i++) {
      var one = bounds(texts.get(i));
      for (var j = i + 1; j < texts.size(); j++) {
        if (overlap(one, bounds(texts.get(j)))) {
          fault("on top of “%s”".formatted(texts.get(j).getText()), texts.get(i).getText());
        }
      }
      for (var button : buttons) {
        if (!isInside(texts.get(i), button) && overlap(one, bounds(button))) {
          fault("under button " + button.getId(), texts.get(i).getText());
        }
      }
    }
  }

  private void checkButton(Button button) {
    var letter = id(button).startsWith("letter-");
    var widthMm = button.getWidth() / pxPerMm;
    var heightMm = button.getHeight() / pxPerMm;
    if (widthMm < (letter ? LETTER_WIDTH_MM_MIN : KEY_MM_MIN)
        || heightMm < (letter ? LETTER_HEIGHT_MM_MIN : KEY_MM_MIN)) {
      fault("%.1f × %.1f mm".formatted(widthMm, heightMm), "button " + button.getId());
    }
    var bounds = bounds(button);
    if (bounds.getMinX() < 0
        || bounds.getMinY() < 0
        || bounds.getMaxX() > scene.getWidth()
        || bounds.getMaxY() > scene.getHeight()) {
      fault("outside the screen", "button " + button.getId());
    }
  }

  private void checkGaps() {
    for (var i = 0; i < buttons.size(); i++) {
      for (var j = i + 1; j < buttons.size(); j++) {
        var mm = distance(bounds(buttons.get(i)), bounds(buttons.get(j))) / pxPerMm;
        if (mm < BETWEEN_MM_MIN) {
          fault(
              "%.1f mm from button %s".formatted(mm, buttons.get(j).getId()),
              "button " + buttons.get(i).getId());
        }
      }
    }
  }

  private void checkBlocks() {
    for (var i = 0; i < blocks.size(); i++) {
      var one = bounds(blocks.get(i));
      for (var j = i + 1; j < blocks.size(); j++) {
        var apart = distance(one, bounds(blocks.get(j)));
        if (apart < -ROUNDING_PX) {
          fault("overlaps " + name(blocks.get(j)), name(blocks.get(i)));
        }
      }
    }
  }

  /// Where not even a dot of the text has room.
  private static boolean showsNothing(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .noneMatch(child -> child instanceof Text text && !text.getText().isBlank());
  }

  private void fault(String what, String where) {
    faults.add(where + ": " + what);
  }

  /// Shows the end of what is typed, however long it is.
  private static boolean scrolls(Labeled labeled) {
    return labeled.getStyleClass().contains("entry-text")
        && !labeled.getStyleClass().contains("prompt");
  }

  /// An icon is drawn with a font, too.
  private static boolean isIcon(Text text) {
    return text.getStyleClass().contains("icon-sign");
  }

  private static boolean isMain(Text text) {
    var classes = text.getParent().getStyleClass();
    return MAIN.stream().anyMatch(classes::contains) && !classes.contains("prompt");
  }

  /// Something with a ground of its own.
  private static boolean isBlock(Region region) {
    return region instanceof Button || region.getStyleClass().stream().anyMatch(BLOCKS::contains);
  }

  private static String name(Node node) {
    return node.getId() == null ? node.getStyleClass().toString() : node.getId();
  }

  private static String id(Node node) {
    return node.getId() == null ? "" : node.getId();
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  /// Lines of text overlap a little where they are set tightly; two texts must not.
  private boolean overlap(Bounds one, Bounds other) {
    var slack = 1.2 * pxPerMm;
    return one.getMinX() + slack < other.getMaxX()
        && other.getMinX() + slack < one.getMaxX()
        && one.getMinY() + slack < other.getMaxY()
        && other.getMinY() + slack < one.getMaxY();
  }

  private static double distance(Bounds one, Bounds other) {
    var x = Math.max(one.getMinX() - other.getMaxX(), other.getMinX() - one.getMaxX());
    var y = Math.max(one.getMinY() - other.getMaxY(), other.getMinY() - one.getMaxY());
    return x > 0 && y > 0 ? Math.hypot(x, y) : Math.max(x, y);
  }

  private static boolean isInside(Node node, Node ancestor) {
    for (var at = node; at != null; at = at.getParent()) {
      if (at.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  private static Color background(Node node) {
    for (var at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof Region region && region.getBackground() != null) {
        for (var fill : region.getBackground().getFills().reversed()) {
          if (fill.getFill() instanceof Color color && color.isOpaque()) {
            return color;
          }
        }
      }
    }
    return Color.WHITE;
  }

  /// As WCAG 2 defines it.
  private static double contrast(Color one, Color other) {
    var lighter = Math.max(luminance(one), luminance(other));
    var darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
