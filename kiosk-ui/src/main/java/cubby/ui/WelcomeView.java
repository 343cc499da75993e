package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.Welcome;
import cubby.core.words.Phrase;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/// The first screen: one question, three large answers, and the languages.
final class WelcomeView implements View {

  private final Layout node;

  WelcomeView(Kit kit, Welcome model) {
    var name = kit.given("name", kit.profile().name());
    name.setId("kiosk-name");
    var place = kit.given("body", kit.profile().place());
    place.setId("kiosk-place");
    var names = new VBox(kit.measure().px(1), name, place);
    var question = kit.words(kit.title(Phrase.WELCOME_TITLE));
    if (model.partlyOut()) {
      question.getChildren().add(kit.notice(kit.words().text(Phrase.WELCOME_PARTLY_OUT)));
    }
    node =
        new Layout(
            kit.measure(),
            names,
            new FirstKeys(kit),
            question,
            card(
                kit,
                Choice.COLLECT,
                Icon.PARCEL,
                Phrase.WELCOME_COLLECT,
                Phrase.WELCOME_COLLECT_HINT,
                "card-primary"),
            card(
                kit,
                Choice.RETURN_OR_SEND,
                Icon.RETURN,
                Phrase.WELCOME_RETURN_OR_SEND,
                Phrase.WELCOME_RETURN_OR_SEND_HINT,
                "card"),
            card(
                kit,
                Choice.COURIER,
                Icon.COURIER,
                Phrase.WELCOME_COURIER,
                Phrase.WELCOME_COURIER_HINT,
                "card"));
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public void key(int codePoint) {
    if (codePoint == WedgeReader.ENTER) {
      node.collect.fire();
    }
  }

  private static Button card(
      Kit kit, Choice choice, Icon icon, Phrase title, Phrase hint, String style) {
    var card = new Button();
    card.setId(Kit.id(choice));
    card.getStyleClass().addAll("action", style);
    Styles.toggle(card, "card-low", kit.measure().low());
    card.setAccessibleText(kit.words().text(title) + ". " + kit.words().text(hint));
    card.setGraphic(
        new CardContent(
            kit.measure(),
            card,
            icon,
            kit.label("card-title", kit.words().text(title)),
            kit.label("card-hint", kit.words().text(hint))));
    card.setFocusTraversable(false);
    card.setOnAction(_ -> kit.hand().press(choice));
    return card;
  }

  /// A drawing with words beside it; on a landscape screen under it. How large the drawing is, and
  /// whether there is a hint, is decided for all cards of a row, so that they look alike.
  private static final class CardContent extends Region {

    private static final double ICON_MM = 21;

    /// Smaller, it is a blot.
    private static final double ICON_MIN_MM = 11;

    private final Measure measure;
    private final Button card;
    private final Region icon;
    private final VBox words;
    private final Label title;
    private final Label hint;
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
        words.resizeRelocate(
            iconSide + gap(), (getHeight() - height) / 2, wordsWidth(getWidth()), height);
      }
    }

    private void showHint(boolean shown) {
      hint.setManaged(shown);
      hint.setVisible(shown);
    }

    private void showIcon(double side) {
      iconSide = side;
      icon.setVisible(side > 0);
      icon.getTransforms()
          .setAll(new Scale(side / icon.getPrefWidth(), side / icon.getPrefWidth()));
      requestLayout();
    }

    /// 0 if there is none.
    private double iconRoom(double width, double height) {
      if (measure.low()) {
        return 0;
      }
      if (!measure.landscape()) {
        return measure.px(ICON_MM);
      }
      var room = height - wordsHeight(width) - gap();
      return room < measure.px(ICON_MIN_MM) ? 0 : Math.min(room, measure.px(ICON_MM));
    }

    private double wordsHeight(double width) {
      return words.prefHeight(wordsWidth(width));
    }

    private double wordsWidth(double width) {
      return measure.landscape() || measure.low() ? width : width - measure.px(ICON_MM) - gap();
    }

    private double gap() {
      return measure.low() ? 0 : measure.px(measure.landscape() ? 3 : 5);
    }
  }

  private static final class Layout extends Region {

    private static final double COLLECT_HEIGHT_MM = 52;
    private static final double OTHER_HEIGHT_MM = 38;

    /// Of two answers beside each other, the one with more words.
    private static final double WIDE_SHARE = 0.58;

    private final Measure measure;
    private final VBox names;
    private final FirstKeys keys;
    private final VBox question;
    private final Button collect;
    private final Button deposit;
    private final Button courier;

    Layout(
        Measure measure,
        VBox names,
        FirstKeys keys,
        VBox question,
        Button collect,
        Button deposit,
        Button courier) {
      this.measure = measure;
      this.names = names;
      this.keys = keys;
      this.question = question;
      this.collect = collect;
      this.deposit = deposit;
      this.courier = courier;
      getStyleClass().add("page");
      getChildren().addAll(names, keys, question, collect, deposit, courier);
    }

    @Override
    protected void layoutChildren() {
      var margin = measure.margin();
      var gap = measure.gap();
      var width = getWidth() - 2 * margin;
      if (measure.low()) {
        layOutLow(width);
      } else if (measure.landscape()) {
        var keysWidth = keys.prefWidth(-1);
        var keysHeight = keys.prefHeight(-1);
        var wordsWidth = Math.floor(width - keysWidth - gap);
        var namesHeight = names.prefHeight(wordsWidth);
        var questionHeight = question.prefHeight(wordsWidth);
        var header = Math.max(namesHeight + gap + questionHeight, keysHeight);
        names.resizeRelocate(margin, margin, wordsWidth, namesHeight);
        keys.resizeRelocate(margin + width - keysWidth, margin, keysWidth, keysHeight);
        question.resizeRelocate(
            margin, margin + header - questionHeight, wordsWidth, questionHeight);
        var top = margin + header + gap;
        var each = (width - 2 * gap) / 3;
        var height = getHeight() - margin - top;
        CardContent.agree(contents(collect, deposit, courier), each, height);
        collect.resizeRelocate(margin, top, each, height);
        deposit.resizeRelocate(margin + each + gap, top, each, height);
        courier.resizeRelocate(margin + 2 * (each + gap), top, each, height);
      } else {
        keys.resizeRelocate(margin, margin, width, measure.key());
        var namesTop = margin + measure.key() + gap;
        var namesHeight = names.prefHeight(width);
        names.resizeRelocate(margin, namesTop, width, namesHeight);
        var below = namesTop + namesHeight + gap;
        var questionHeight = question.prefHeight(width);
        // The answers where a hand is; what is to spare goes above the question.
        var room = getHeight() - margin - below - questionHeight - 4 * gap;
        var wanted = measure.px(COLLECT_HEIGHT_MM) + 2 * measure.px(OTHER_HEIGHT_MM);
        var share = Math.min(1, room / wanted);
        var collectHeight = measure.px(COLLECT_HEIGHT_MM) * share;
        var otherHeight = measure.px(OTHER_HEIGHT_MM) * share;
        CardContent.agree(contents(collect), width, collectHeight);
        CardContent.agree(contents(deposit, courier), width, otherHeight);
        var courierTop = getHeight() - margin - otherHeight;
        var depositTop = courierTop - gap - otherHeight;
        var collectTop = depositTop - gap - collectHeight;
        question.resizeRelocate(
            margin, collectTop - 2 * gap - questionHeight, width, questionHeight);
        collect.resizeRelocate(margin, collectTop, width, collectHeight);
        deposit.resizeRelocate(margin, depositTop, width, otherHeight);
        courier.resizeRelocate(margin, courierTop, width, otherHeight);
      }
    }

    /// What a person may answer in two rows, and beneath them what the header has else.
    private void layOutLow(double width) {
      var margin = measure.margin();
      var gap = measure.keyGap();
      var foot = getHeight() - measure.footMargin();
      var top = getHeight() - measure.lowZone();
      var namesHeight = names.prefHeight(width);
      names.resizeRelocate(margin, margin, width, namesHeight);
      keys.resizeRelocate(margin, foot - measure.key(), width, measure.key());
      var narrow = Math.max((width - gap) * (1 - WIDE_SHARE), CardContent.width(courier));
      var wide = width - gap - narrow;
      CardContent.agree(contents(collect), width, measure.key());
      var first = Math.max(measure.key(), CardContent.height(collect, width));
      var height = foot - measure.key() - first - 2 * gap - top;
      CardContent.agree(contents(deposit), wide, height);
      CardContent.agree(contents(courier), narrow, height);
      var below = top + first + gap;
      collect.resizeRelocate(margin, top, width, first);
      deposit.resizeRelocate(margin, below, wide, height);
      courier.resizeRelocate(margin + wide + gap, below, narrow, height);
      var questionHeight = question.prefHeight(width);
      question.resizeRelocate(
          margin, margin + namesHeight + 3 * measure.gap(), width, questionHeight);
    }

    private static List<CardContent> contents(Button... cards) {
      return Stream.of(cards).map(card -> (CardContent) card.getGraphic()).toList();
    }
  }
}
