package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.Welcome;
import cubby.core.words.Phrase;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
    HBox.setHgrow(names, Priority.ALWAYS);
    var keys = new HBox(kit.measure().gap());
    LanguageViews.button(kit).ifPresent(keys.getChildren()::add);
    keys.getChildren().add(kit.ease());
    keys.setAlignment(Pos.TOP_RIGHT);
    var question = kit.words(kit.title(Phrase.WELCOME_TITLE));
    if (model.partlyOut()) {
      question.getChildren().add(kit.notice(kit.words().text(Phrase.WELCOME_PARTLY_OUT)));
    }
    node =
        new Layout(
            kit.measure(),
            names,
            keys,
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

    private static final double INSET_MM = 6;
    private static final double INSET_LOW_MM = 2;

    private final Measure measure;
    private final Region icon;
    private final VBox words;
    private final Label hint;
    private double iconSide;

    CardContent(Measure measure, Button card, Icon icon, Label title, Label hint) {
      this.measure = measure;
      this.icon = icon.sized(measure.px(ICON_MM));
      this.words = new VBox(measure.px(1), title, hint);
      this.hint = hint;
      this.icon.resize(this.icon.getPrefWidth(), this.icon.getPrefHeight());
      getChildren().addAll(this.icon, words);
      prefWidthProperty().bind(card.widthProperty().subtract(2 * inset(measure)));
      minHeightProperty().bind(card.heightProperty().subtract(2 * inset(measure)));
    }

    /// Makes cards of this size look alike.
    static void agree(List<CardContent> cards, double cardWidth, double cardHeight) {
      var inset = 2 * inset(cards.getFirst().measure);
      var width = cardWidth - inset;
      var height = cardHeight - inset;
      cards.forEach(card -> card.showHint(true));
      var hints = cards.stream().allMatch(card -> card.wordsHeight(width) <= height);
      cards.forEach(card -> card.showHint(hints));
      var side = cards.stream().mapToDouble(card -> card.iconRoom(width, height)).min();
      cards.forEach(card -> card.showIcon(side.orElseThrow()));
    }

    /// Of a card of this width.
    static double height(Button card, double width) {
      var content = (CardContent) card.getGraphic();
      var inset = 2 * inset(content.measure);
      return content.wordsHeight(width - inset) + inset;
    }

    private static double inset(Measure measure) {
      return measure.px(measure.low() ? INSET_LOW_MM : INSET_MM);
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
    private final HBox keys;
    private final VBox question;
    private final Button collect;
    private final Button deposit;
    private final Button courier;

    Layout(
        Measure measure,
        VBox names,
        HBox keys,
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
      var keysWidth = keys.prefWidth(-1);
      var namesWidth = Math.floor(width - keysWidth - gap);
      var headerHeight = Math.max(names.prefHeight(namesWidth), measure.key());
      var questionHeight = question.prefHeight(width);
      var below = margin + headerHeight + gap;
      names.resizeRelocate(margin, margin, namesWidth, headerHeight);
      keys.resizeRelocate(margin + width - keysWidth, margin, keysWidth, measure.key());
      if (measure.low()) {
        layOutLow(width);
      } else if (measure.landscape()) {
        question.resizeRelocate(margin, below, width, questionHeight);
        var top = below + questionHeight + gap;
        var each = (width - 2 * gap) / 3;
        var height = getHeight() - margin - top;
        CardContent.agree(contents(collect, deposit, courier), each, height);
        collect.resizeRelocate(margin, top, each, height);
        deposit.resizeRelocate(margin + each + gap, top, each, height);
        courier.resizeRelocate(margin + 2 * (each + gap), top, each, height);
      } else {
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
      var wide = (width - gap) * WIDE_SHARE;
      var narrow = width - gap - wide;
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
