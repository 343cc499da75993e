package cubby.ui;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/// A drawing with words beside it; on a landscape screen under it. How large the drawing is, and
/// whether there is a hint, is decided for all cards of a row, so that they look alike.
final class CardContent extends Region {

  private static final double ICON_MM = 21;

  /// Smaller, it is a blot.
  private static final double ICON_MIN_MM = 11;

  private final Measure measure;
  private final Button card;
  private final Region icon;
  private final VBox words;
  private final Label title;
  private final Label hint;
  private boolean drawn = true;
  private double iconSide;

  CardContent(Measure measure, Button card, Icon icon, Label title, Label hint) {
    this.measure = measure;
    this.card = card;
    this.icon = icon.sized(measure.px(ICON_MM));
    this.words = new VBox(measure.px(1), title, hint);
    this.title = title;
    this.hint = hint;
    this.icon.resize(this.icon.getPrefWidth(), this.icon.getPrefHeight());
    getChildren().addAll(this.icon, words);
  }

  @Override
  protected double computePrefWidth(double height) {
    return card.getWidth() - across(card.getInsets());
  }

  @Override
  protected double computeMinHeight(double width) {
    return card.getHeight() - upright(card.getInsets());
  }

  /// Whether there is a drawing beside the words of a card on a portrait screen.
  void draw(boolean now) {
    drawn = now;
  }

  /// Makes cards of this size look alike.
  static void agree(List<CardContent> cards, double cardWidth, double cardHeight) {
    var insets = cards.getFirst().card.getInsets();
    var width = cardWidth - across(insets);
    var height = cardHeight - upright(insets);
    cards.forEach(card -> card.showHint(true));
    var hints = cards.stream().allMatch(card -> card.wordsHeight(width) <= height);
    cards.forEach(card -> card.showHint(hints));
    var side = cards.stream().mapToDouble(card -> card.iconRoom(width, height)).min();
    cards.forEach(card -> card.showIcon(side.orElseThrow()));
  }

  /// Of a card of this width.
  static double height(Button card, double width) {
    var content = (CardContent) card.getGraphic();
    var insets = card.getInsets();
    return content.wordsHeight(width - across(insets)) + upright(insets);
  }

  /// Of a card of this width that has nothing but its title.
  static double titleHeight(Button card, double width) {
    var content = (CardContent) card.getGraphic();
    var insets = card.getInsets();
    return content.title.prefHeight(content.wordsWidth(width - across(insets))) + upright(insets);
  }

  /// In which no word of its title is broken.
  static double width(Button card) {
    var content = (CardContent) card.getGraphic();
    var word = Fit.widestWord(content.title.getText(), content.title.getFont());
    return Math.ceil(word) + 1 + across(card.getInsets());
  }

  private static double across(Insets insets) {
    return insets.getLeft() + insets.getRight();
  }

  private static double upright(Insets insets) {
    return insets.getTop() + insets.getBottom();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return wordsHeight(width);
  }

  @Override
  protected void layoutChildren() {
    var height = wordsHeight(getWidth());
    if (measure.landscape()) {
      var both = iconSide + (iconSide > 0 ? gap() : 0) + height;
      var top = (getHeight() - both) / 2;
      icon.relocate(0, top);
      words.resizeRelocate(0, top + both - height, getWidth(), height);
    } else {
      icon.relocate(0, (getHeight() - iconSide) / 2);
      var width = wordsWidth(getWidth());
      words.resizeRelocate(getWidth() - width, (getHeight() - height) / 2, width, height);
    }
  }

  private void showHint(boolean shown) {
    hint.setManaged(shown);
    hint.setVisible(shown);
  }

  private void showIcon(double side) {
    iconSide = side;
    icon.setVisible(side > 0);
    icon.getTransforms().setAll(new Scale(side / icon.getPrefWidth(), side / icon.getPrefWidth()));
    requestLayout();
  }

  /// 0 if there is none.
  private double iconRoom(double width, double height) {
    if (measure.low()) {
      return 0;
    }
    if (!measure.landscape()) {
      return drawn ? measure.px(ICON_MM) : 0;
    }
    var room = height - wordsHeight(width) - gap();
    return room < measure.px(ICON_MIN_MM) ? 0 : Math.min(room, measure.px(ICON_MM));
  }

  private double wordsHeight(double width) {
    return words.prefHeight(wordsWidth(width));
  }

  private double wordsWidth(double width) {
    var beside = drawn && !measure.landscape() && !measure.low();
    return beside ? width - measure.px(ICON_MM) - gap() : width;
  }

  private double gap() {
    return measure.px(measure.landscape() ? 3 : 5);
  }
}
