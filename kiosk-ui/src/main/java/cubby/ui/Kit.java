package cubby.ui;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.KioskProfile;
import cubby.core.screen.Choice;
import cubby.core.words.Phrase;
import cubby.core.words.Template;
import cubby.core.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the views of one screen are made with: the words, the sizes, and where touches go.
///
/// @param easing what makes the screen easier to see and to reach
/// @param settling to be called by a view that lays itself out anew
record Kit(
    Cabinet cabinet,
    KioskProfile profile,
    Measure measure,
    Words words,
    Supplier<Duration> clock,
    Hand hand,
    Easing easing,
    Runnable settling) {

  private static final int OUTSIDE_TEXT_MAX = 80;

  static String id(Choice choice) {
    return "choice-" + choice;
  }

  Region title(Phrase phrase, Object... arguments) {
    return new Balanced(label("title", words.text(phrase, arguments)));
  }

  Region countedTitle(Phrase phrase, int count) {
    return new Balanced(label("title", words.counted(phrase, count)));
  }

  Label body(Phrase phrase, Object... arguments) {
    return label("body", words.text(phrase, arguments));
  }

  Label label(String style, String text) {
    var label = new WrappedLabel(text);
    label.getStyleClass().add(style);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  /// Words that must not be missed, with a sign in front.
  Region notice(String text) {
    return notice(noticeText(text));
  }

  /// The same where the words change while they are shown.
  Region notice(Label text) {
    return signed("notice", Icon.NOTICE, text);
  }

  Label noticeText(String text) {
    return label("notice-text", text);
  }

  Region urgentTitle(Phrase phrase) {
    var label = label("title", words.text(phrase));
    return signed("notice", Icon.NOTICE, label);
  }

  /// Good news.
  Region good(String text) {
    return signed("good", Icon.CHECK, label("notice-text", text));
  }

  private Region signed(String style, Icon icon, Label label) {
    HBox.setHgrow(label, Priority.ALWAYS);
    var notice = new HBox(measure.px(2.5), icon.sized(measure.px(8)), label);
    notice.getStyleClass().add(style);
    notice.setAlignment(Pos.CENTER_LEFT);
    notice.setMinHeight(Region.USE_PREF_SIZE);
    return notice;
  }

  /// Text from outside, made fit for a screen: one line of visible characters, not too long.
  static String shortened(String text) {
    var visible =
        text.codePoints()
            .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
            .limit(OUTSIDE_TEXT_MAX)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    return visible.toString().strip();
  }

  /// Text from outside that stands by itself, in its own direction: a name, a telephone number.
  Label given(String style, String text) {
    return label(style, Template.setApart(words.language(), text));
  }

  VBox words(Node... nodes) {
    var box = new VBox(measure.gap(), nodes);
    box.setFillWidth(true);
    return box;
  }

  Button primary(Choice choice, Phrase phrase) {
    return button(choice, words.text(phrase), "primary");
  }

  Button secondary(Choice choice, Phrase phrase) {
    return button(choice, words.text(phrase), "secondary");
  }

  Button button(Choice choice, String text, String style) {
    var button = button(text, style);
    button.setId(id(choice));
    button.setOnAction(_ -> hand.press(choice));
    return button;
  }

  Button button(String text, String style) {
    var button = new WrappedButton(text);
    button.getStyleClass().addAll("action", style);
    button.setFocusTraversable(false);
    button.setMnemonicParsing(false);
    return button;
  }

  /// Opens what makes the screen easier to see and to reach: on every screen, at its corner.
  Button ease() {
    var button = button(words.text(Phrase.EASE), "ease");
    button.setId("ease");
    button.setWrapText(false);
    button.setContentDisplay(ContentDisplay.TOP);
    button.setGraphic(Icon.PERSON.inCircle(measure.px(9.5)));
    button.setMinSize(measure.key(), measure.key());
    button.setOnAction(_ -> easing.open());
    return button;
  }

  /// Turns one of these on, or off again, by one touch. Its words are on the panel of the others.
  /// That it is on is said by a sign and by its ground, not by colour alone.
  Button ease(Ease ease) {
    var button = button("", "ease");
    button.setId("at-once-" + ease);
    button.setAccessibleText(words.text(ease.phrase()));
    button.setGraphic(ease.icon().sized(measure.px(12)));
    if (easing.has(ease)) {
      button.getStyleClass().add("ease-on");
      var on = new HBox(Icon.CHECK.sized(measure.px(6.5)), ease.icon().sized(measure.px(9)));
      on.setAlignment(Pos.CENTER);
      button.setGraphic(on);
    }
    button.setMinSize(measure.key(), measure.key());
    button.setOnAction(_ -> easing.toggle(ease));
    return button;
  }

  Page page(VBox words, Region figure, Button... buttons) {
    return new Page(this, words, figure, new Actions(measure, List.of(buttons)));
  }
}
