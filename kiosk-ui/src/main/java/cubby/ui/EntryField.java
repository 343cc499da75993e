package cubby.ui;

import java.text.Bidi;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Shows what is typed. Not a text control: it has no clipboard, no menu and no focus to lose.
final class EntryField extends HBox {

  private static final double HEIGHT_MM = 15;

  private final Label text = new Label();
  private final Region caret = new Region();
  private final String prompt;
  private final boolean masked;

  private EntryField(Measure measure, String prompt, boolean masked) {
    this.prompt = prompt;
    this.masked = masked;
    text.getStyleClass().add("entry-text");
    text.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    text.setMinWidth(0);
    caret.getStyleClass().add("caret");
    caret.setMinSize(measure.px(0.7), measure.px(9));
    caret.setMaxSize(measure.px(0.7), measure.px(9));
    getStyleClass().add("entry");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(measure.px(HEIGHT_MM));
    setPrefHeight(measure.px(HEIGHT_MM));
    setMaxHeight(measure.px(HEIGHT_MM));
    getChildren().addAll(text, caret);
    show("");
  }

  static EntryField plain(Measure measure, String prompt) {
    return new EntryField(measure, prompt, false);
  }

  static EntryField masked(Measure measure) {
    return new EntryField(measure, "", true);
  }

  void show(String typed) {
    var empty = typed.isEmpty();
    setAccessibleText(empty ? prompt : masked ? String.valueOf(typed.length()) : typed);
    setNodeOrientation(empty ? NodeOrientation.INHERIT : direction(typed));
    text.setText(empty ? prompt : masked ? "•".repeat(typed.length()) : typed);
    Styles.toggle(text, "prompt", empty);
    Styles.present(caret, !empty || prompt.isEmpty());
  }

  /// That of what is typed, whatever the language of the screen: an address goes from left to
  /// right, an Arabic name does not.
  private static NodeOrientation direction(String typed) {
    return new Bidi(typed, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
        ? NodeOrientation.LEFT_TO_RIGHT
        : NodeOrientation.RIGHT_TO_LEFT;
  }
}
