package cubby.ui;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Whether a laid-out screen has room for its words: none cut off, broken, or over others.
final class Fit {

  private static final double ROUNDING_PX = 1;

  /// What does not grow.
  private static final List<String> FIXED =
      List.of("entry-text", "key", "letter", "letter-sequence", "slot");

  private Fit() {}

  static boolean of(Region view) {
    var page = view.lookup(".page") instanceof Region inner ? inner : view;
    return wordsFit(page, page) && blocksFit(page);
  }

  private static boolean wordsFit(Node node, Region within) {
    if (!node.isVisible()) {
      return true;
    }
    if (node instanceof Labeled labeled && !labeled.getText().isEmpty() && !fits(labeled, within)) {
      return false;
    }
    var inner = node instanceof Button button ? button : within;
    return !(node instanceof Parent parent)
        || parent.getChildrenUnmodifiable().stream().allMatch(child -> wordsFit(child, inner));
  }

  private static boolean fits(Labeled labeled, Region within) {
    if (FIXED.stream().anyMatch(labeled.getStyleClass()::contains)) {
      return true;
    }
    var room = labeled.getWidth() - labeled.getInsets().getLeft() - labeled.getInsets().getRight();
    return widestWord(labeled.getText(), labeled.getFont()) <= room + ROUNDING_PX
        && labeled.prefHeight(labeled.getWidth()) <= labeled.getHeight() + ROUNDING_PX
        && contains(inScene(within), inScene(labeled));
  }

  /// The parts of a screen: words, a figure, buttons.
  private static boolean blocksFit(Region page) {
    var blocks =
        page.getChildrenUnmodifiable().stream()
            .filter(Node::isVisible)
            .filter(Region.class::isInstance)
            .map(Region.class::cast)
            .toList();
    for (var i = 0; i < blocks.size(); i++) {
      var one = blocks.get(i);
      var squeezed =
          !(one instanceof Button) && one.getHeight() + ROUNDING_PX < one.minHeight(one.getWidth());
      if (squeezed || !contains(inScene(page), inScene(one))) {
        return false;
      }
      for (var other : blocks.subList(i + 1, blocks.size())) {
        // Words that end before the corner may begin beside it.
        if (isCorner(other)
            ? wordsOverlap(one, inScene(other))
            : overlap(inScene(one), inScene(other))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean wordsOverlap(Node node, Bounds corner) {
    if (!node.isVisible()) {
      return false;
    }
    return node instanceof Labeled
        ? overlap(inScene(node), corner)
        : node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream()
                .anyMatch(child -> wordsOverlap(child, corner));
  }

  private static boolean isCorner(Region block) {
    return block.getStyleClass().contains("ease");
  }

  static double widestWord(String text, Font font) {
    return Arrays.stream(text.split("[\\s\u200b]", -1))
        .mapToDouble(word -> {
          var measured = new Text(word);
          measured.setFont(font);
          return measured.getLayoutBounds().getWidth();
        })
        .reduce(0, Math::max);
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static boolean contains(Bounds outer, Bounds inner) {
    return inner.getMinX() >= outer.getMinX() - ROUNDING_PX
        && inner.getMaxX() <= outer.getMaxX() + ROUNDING_PX
        && inner.getMinY() >= outer.getMinY() - ROUNDING_PX
        && inner.getMaxY() <= outer.getMaxY() + ROUNDING_PX;
  }

  private static boolean overlap(Bounds one, Bounds other) {
    return one.getMinX() + ROUNDING_PX < other.getMaxX()
        && other.getMinX() + ROUNDING_PX < one.getMaxX()
        && one.getMinY() + ROUNDING_PX < other.getMaxY()
        && other.getMinY() + ROUNDING_PX < one.getMaxY();
  }
}
