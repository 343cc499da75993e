package cubby.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The layout of nearly every screen: words, a figure, actions. One above the other on a portrait
/// screen; on a landscape one the figure stands on the right.
final class Page extends Region {

  private static final double WORDS_SHARE = 0.5;
  private static final double WORDS_SHARE_NARROW = 0.42;

  private final Measure measure;
  private final VBox words;
  private final Region figure;
  private final Actions actions;
  private double wordsShare = WORDS_SHARE;

  Page(Kit kit, VBox words, Region figure, Actions actions) {
    this.measure = kit.measure();
    this.words = words;
    this.figure = figure;
    this.actions = actions;
    getStyleClass().add("page");
    getChildren().addAll(words, figure, actions);
  }

  /// For a figure that needs more than half of a landscape screen.
  Page withWideFigure() {
    wordsShare = WORDS_SHARE_NARROW;
    return this;
  }

  Actions actions() {
    return actions;
  }

  @Override
  protected void layoutChildren() {
    var margin = measure.margin();
    var width = getWidth() - 2 * margin;
    var height = getHeight() - 2 * margin;
    if (measure.landscape()) {
      var gutter = 2 * measure.gap();
      var left = (width - gutter) * wordsShare;
      var actionsHeight = actions.prefHeight(left);
      place(words, margin, margin, left, words.prefHeight(left));
      place(actions, margin, margin + height - actionsHeight, left, actionsHeight);
      place(figure, margin + left + gutter, margin, width - left - gutter, height);
    } else {
      var wordsHeight = words.prefHeight(width);
      var actionsHeight = actions.prefHeight(width);
      var gaps = measure.gap() * (actionsHeight > 0 ? 2 : 1);
      place(words, margin, margin, width, wordsHeight);
      place(
          figure,
          margin,
          margin + wordsHeight + measure.gap(),
          width,
          height - wordsHeight - actionsHeight - gaps);
      place(actions, margin, margin + height - actionsHeight, width, actionsHeight);
    }
  }

  private static void place(Node node, double x, double y, double width, double height) {
    node.resizeRelocate(x, y, width, Math.max(0, height));
  }
}
