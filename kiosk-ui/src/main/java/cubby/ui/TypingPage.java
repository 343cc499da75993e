package cubby.ui;

import javafx.scene.control.Button;
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
  private final Button corner;

  TypingPage(Kit kit, VBox words, Region field, LetterKeyboard keyboard, Actions actions) {
    this.measure = kit.measure();
    this.words = words;
    this.field = field;
    this.keyboard = keyboard;
    this.actions = actions;
    this.corner = kit.ease();
    getStyleClass().add("page");
    getChildren().addAll(words, field, keyboard, actions, corner);
  }

  /// A landscape screen has room for a title or for news.
  static void makeRoom(Kit kit, Region title, boolean isNews) {
    Styles.present(title, !(isNews && kit.measure().landscape()));
  }

  /// Tries the corner beside the title; else it goes to the buttons.
  private boolean roomBesideTitle(
      double width, double foot, double cornerWidth, double fieldHeight, double keyHeight) {
    var gap = measure.gap();
    Page.besideCorner(words, cornerWidth + gap / 2, measure.key());
    var needed =
        measure.margin()
            + words.prefHeight(width)
            + gap
            + fieldHeight
            + gap
            + keyHeight
            + 1.5 * gap
            + actions.prefHeight(width);
    var room = !measure.low() && needed <= foot;
    if (!room) {
      Page.besideCorner(words, 0, 0);
    }
    return room;
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
      // Beside the keys, which have width to spare and no height.
      var cornerWidth = corner.prefWidth(-1);
      corner.resizeRelocate(
          getWidth() - keyMargin - cornerWidth,
          keyTop + keyHeight - measure.key(),
          cornerWidth,
          measure.key());
      words.resizeRelocate(margin, top, wordsWidth, words.prefHeight(wordsWidth));
      field.resizeRelocate(margin, keyTop - gap / 3 - fieldHeight, width, fieldHeight);
      keyboard.resizeRelocate(keyMargin, keyTop, keyWidth - cornerWidth - keyMargin, keyHeight);
    } else {
      var cornerWidth = corner.prefWidth(-1);
      var foot = getHeight() - measure.footMargin();
      var low = measure.low() || !roomBesideTitle(width, foot, cornerWidth, fieldHeight, keyHeight);
      var wordsHeight = words.prefHeight(width);
      var actionsWidth = low ? width - cornerWidth - measure.keyGap() : width;
      var actionsHeight = actions.prefHeight(actionsWidth);
      corner.resizeRelocate(
          margin + width - cornerWidth,
          low ? foot - measure.key() : margin,
          cornerWidth,
          measure.key());
      words.resizeRelocate(margin, margin, width, wordsHeight);
      field.resizeRelocate(margin, margin + wordsHeight + gap, width, fieldHeight);
      actions.resizeRelocate(margin, foot - actionsHeight, actionsWidth, actionsHeight);
      keyboard.resizeRelocate(
          keyMargin,
          foot - actionsHeight - (low ? 0.5 : 1.5) * gap - keyHeight,
          keyWidth,
          keyHeight);
    }
  }
}
