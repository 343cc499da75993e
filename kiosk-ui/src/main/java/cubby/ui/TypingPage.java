package cubby.ui;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The layout of a screen with the letters of a keyboard, which needs the whole width. On a
/// landscape screen the buttons stand beside the words, since there is no height to spare.
final class TypingPage extends Region {

  private static final double ACTION_SHARE = 0.28;
  private static final double TWO_ACTIONS_SHARE = 0.44;

  private final Measure measure;
  private final VBox words;
  private final Region field;
  private final LetterKeyboard keyboard;
  private final Actions actions;

  TypingPage(Kit kit, VBox words, Region field, LetterKeyboard keyboard, Actions actions) {
    this.measure = kit.measure();
    this.words = words;
    this.field = field;
    this.keyboard = keyboard;
    this.actions = actions;
    getStyleClass().add("page");
    getChildren().addAll(words, field, keyboard, actions);
  }

  /// A landscape screen has room for a title or for news.
  static void makeRoom(Kit kit, Region title, boolean isNews) {
    Styles.present(title, !(isNews && kit.measure().landscape()));
  }

  @Override
  protected void layoutChildren() {
    var margin = measure.margin();
    var gap = measure.gap();
    var width = getWidth() - 2 * margin;
    var fieldHeight = field.prefHeight(width);
    var keyMargin = measure.px(Measure.LETTER_MARGIN_MM);
    var keyWidth = getWidth() - 2 * keyMargin;
    var keyHeight = keyboard.prefHeight(keyWidth);
    if (measure.landscape()) {
      var top = margin / 4;
      var actionsWidth = (width - gap) * (actions.count() > 1 ? TWO_ACTIONS_SHARE : ACTION_SHARE);
      var wordsWidth = width - gap - actionsWidth;
      var keyTop = getHeight() - keyMargin - keyHeight;
      actions.resizeRelocate(
          margin + wordsWidth + gap, top, actionsWidth, actions.prefHeight(actionsWidth));
      words.resizeRelocate(margin, top, wordsWidth, words.prefHeight(wordsWidth));
      field.resizeRelocate(margin, keyTop - gap / 3 - fieldHeight, width, fieldHeight);
      keyboard.resizeRelocate(keyMargin, keyTop, keyWidth, keyHeight);
    } else {
      var wordsHeight = words.prefHeight(width);
      var actionsHeight = actions.prefHeight(width);
      words.resizeRelocate(margin, margin, width, wordsHeight);
      field.resizeRelocate(margin, margin + wordsHeight + gap, width, fieldHeight);
      actions.resizeRelocate(margin, getHeight() - margin - actionsHeight, width, actionsHeight);
      keyboard.resizeRelocate(
          keyMargin,
          getHeight() - margin - actionsHeight - 1.5 * gap - keyHeight,
          keyWidth,
          keyHeight);
    }
  }
}
