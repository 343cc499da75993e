package cubby.ui;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The layout of nearly every screen: words, a figure, actions, and in the corner the button that
/// makes all of it easier to use. One above the other on a portrait screen; on a landscape one the
/// figure stands on the right.
final class Page extends Region {

  private static final double WORDS_SHARE = 0.5;
  private static final double WORDS_SHARE_NARROW = 0.42;

  private final Measure measure;
  private final VBox words;
  private final Region figure;
  private final Actions actions;
  private final Button corner;
  private double wordsShare = WORDS_SHARE;

  Page(Kit kit, VBox words, Region figure, Actions actions) {
    this.measure = kit.measure();
    this.words = words;
    this.figure = figure;
    this.actions = actions;
    this.corner = kit.ease();
    getStyleClass().add("page");
    getChildren().addAll(words, figure, actions, corner);
  }

  /// For a figure that needs more than half of a landscape screen.
  Page withWideFigure() {
    wordsShare = WORDS_SHARE_NARROW;
    return this;
  }

  Actions actions() {
    return actions;
  }

  /// Widths are of whole pixels: words that fit by less than one are measured in one line, and then
  /// broken into two.
  @Override
  protected void layoutChildren() {
    if (measure.landscape()) {
      layOutWide();
    } else if (measure.low()) {
      layOutLow(measure.lowZone());
    } else if (figure instanceof VBox) {
      // A list of words needs all the room there is.
      layOutLow(measure.lowZone());
    } else {
      layOutHigh();
    }
  }

  private void layOutWide() {
    var margin = measure.margin();
    var width = Math.floor(getWidth() - 2 * margin);
    var height = getHeight() - 2 * margin;
    var left = Math.floor((width - 2 * measure.gap()) * wordsShare);
    var gutter = 1.5 * measure.gap();
    var right = Math.floor(width - left - gutter);
    var cornerWidth = corner.prefWidth(-1);
    var foot = margin + height;
    place(words, margin, margin, left, words.prefHeight(left));
    if (needsItsSide()) {
      var room = left - cornerWidth - measure.keyGap();
      var actionsHeight = actions.prefHeight(room);
      place(actions, margin, foot - actionsHeight, room, actionsHeight);
      place(corner, margin + left - cornerWidth, foot - measure.key(), cornerWidth, measure.key());
      place(figure, margin + left + gutter, margin, right, height);
      return;
    }
    var actionsHeight = actions.prefHeight(left);
    place(actions, margin, foot - actionsHeight, left, actionsHeight);
    place(corner, margin + width - cornerWidth, margin, cornerWidth, measure.key());
    // Above a keypad there is room; a drawing is better narrow than low.
    if (figure instanceof Keypad || figure instanceof Actions) {
      var below = measure.key() + measure.gap();
      place(figure, margin + left + gutter, margin + below, right, height - below);
    } else {
      place(figure, margin + left + gutter, margin, right - cornerWidth - measure.gap(), height);
    }
  }

  /// Whether the figure leaves no room for the corner beside it on a landscape screen.
  private boolean needsItsSide() {
    return wordsShare == WORDS_SHARE_NARROW || figure instanceof Footed;
  }

  private void layOutHigh() {
    var margin = measure.margin();
    var width = Math.floor(getWidth() - 2 * margin);
    var height = getHeight() - 2 * margin;
    var cornerWidth = corner.prefWidth(-1);
    besideCorner(words, cornerWidth + measure.gap() / 2, measure.key());
    var wordsHeight = words.prefHeight(width);
    var actionsHeight = actions.prefHeight(width);
    var gaps = measure.gap() * (actionsHeight > 0 ? 2 : 1);
    if (figure instanceof Keypad keypad
        && height - wordsHeight - actionsHeight - gaps < keypad.minHeight(width)) {
      besideCorner(words, 0, 0);
      layOutLow(keypad.minHeight(width) + measure.footMargin());
      return;
    }
    place(words, margin, margin, width, wordsHeight);
    place(
        figure,
        margin,
        margin + wordsHeight + measure.gap(),
        width,
        height - wordsHeight - actionsHeight - gaps);
    place(actions, margin, margin + height - actionsHeight, width, actionsHeight);
    place(corner, getWidth() - margin - cornerWidth, margin, cornerWidth, measure.key());
  }

  /// All that is to be touched stands low: a keypad or a list with the buttons in a column beside
  /// it, or else the buttons alone. So do keypads where there are too many words for the corner.
  private void layOutLow(double zone) {
    var margin = measure.margin();
    var width = Math.floor(getWidth() - 2 * margin);
    var foot = getHeight() - measure.footMargin();
    var top = getHeight() - zone;
    var cornerWidth = corner.prefWidth(-1);
    var wordsHeight = words.prefHeight(width);
    var wordsEnd = margin + wordsHeight + measure.gap();
    place(words, margin, margin, width, wordsHeight);
    // What is at the foot of a figure stands above the buttons anyway.
    if (isTouched(figure) && !(figure instanceof Footed)) {
      var gap = measure.keyGap();
      var side = Math.max(cornerWidth, actions.columnWidth());
      var actionsHeight = actions.prefHeight(side);
      var room = width - side - 2 * gap;
      var needed = Math.max(foot - top, figure.minHeight(room));
      place(figure, margin, foot - needed, room, needed);
      place(actions, margin + width - side, foot - actionsHeight, side, actionsHeight);
      var above = actionsHeight > 0 ? actionsHeight + gap : 0;
      place(corner, margin + width - side, foot - above - measure.key(), side, measure.key());
    } else {
      var room = width - cornerWidth - measure.keyGap();
      var actionsHeight = actions.prefHeight(room);
      var figureEnd = foot - Math.max(actionsHeight, measure.key()) - measure.gap();
      place(figure, margin, wordsEnd, width, figureEnd - wordsEnd);
      place(actions, margin, foot - actionsHeight, room, actionsHeight);
      place(corner, margin + width - cornerWidth, foot - measure.key(), cornerWidth, measure.key());
    }
  }

  /// Whether there is anything in it to touch.
  private static boolean isTouched(Node node) {
    return node instanceof Button
        || node.getStyleClass().contains("touchable")
        || (node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(Page::isTouched));
  }

  /// Leaves room at the end of the first words.
  static void besideCorner(VBox words, double width, double height) {
    for (var i = 0; i < words.getChildren().size(); i++) {
      var node = words.getChildren().get(i);
      VBox.setMargin(node, i == 0 ? new Insets(0, width, 0, 0) : Insets.EMPTY);
      if (i == 0 && node instanceof Region first) {
        first.setMinHeight(height > 0 ? height : Region.USE_PREF_SIZE);
      }
    }
  }

  private static void place(Node node, double x, double y, double width, double height) {
    node.resizeRelocate(x, y, width, Math.max(0, height));
  }
}
