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
    var names = new VBox(name, place);
    HBox.setHgrow(names, Priority.ALWAYS);
    var header = new HBox(kit.measure().gap(), names);
    LanguageViews.button(kit).ifPresent(header.getChildren()::add);
    header.setAlignment(Pos.TOP_LEFT);
    var question = kit.words(kit.title(Phrase.WELCOME_TITLE));
    if (model.partlyOut()) {
      question.getChildren().add(kit.notice(kit.words().text(Phrase.WELCOME_PARTLY_OUT)));
    }
    node =
        new Layout(
            kit.measure(),
            header,
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
      prefWidthProperty().bind(card.widthProperty().subtract(2 * measure.px(INSET_MM)));
      minHeightProperty().bind(card.heightProperty().subtract(2 * measure.px(INSET_MM)));
    }

    /// Makes cards of this size look alike.
    static void agree(List<CardContent> cards, double cardWidth, double cardHeight) {
      var inset = 2 * cards.getFirst().measure.px(INSET_MM);
      var width = cardWidth - inset;
      var height = cardHeight - inset;
      cards.forEach(card -> card.showHint(true));
      var hints = cards.stream().allMatch(card -> card.wordsHeight(width) <= height);
      cards.forEach(card -> card.showHint(hints));
      var side = cards.stream().mapToDouble(card -> card.iconRoom(width, height)).min();
      cards.forEach(card -> card.showIcon(side.orElseThrow()));
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
      return measure.landscape() ? width : width - measure.px(ICON_MM) - gap();
    }

    private double gap() {
      return measure.px(measure.landscape() ? 3 : 5);
    }
  }

  private static final class Layout extends Region {

    private static final double COLLECT_HEIGHT_MM = 52;
    private static final double OTHER_HEIGHT_MM = 38;

    private final Measure measure;
    private final HBox header;
    private final VBox question;
    private final Button collect;
    private final Button deposit;
    private final Button courier;

    Layout(
        Measure measure,
        HBox header,
        VBox question,
        Button collect,
        Button deposit,
        Button courier) {
      this.measure = measure;
      this.header = header;
      this.question = question;
      this.collect = collect;
      this.deposit = deposit;
      this.courier = courier;
      getStyleClass().add("page");
      getChildren().addAll(header, question, collect, deposit, courier);
    }

    @Override
    protected void layoutChildren() {
      var margin = measure.margin();
      var gap = measure.gap();
      var width = getWidth() - 2 * margin;
      var headerHeight = header.prefHeight(width);
      var questionHeight = question.prefHeight(width);
      var below = margin + headerHeight + gap;
      header.resizeRelocate(margin, margin, width, headerHeight);
      if (measure.landscape()) {
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

    private static List<CardContent> contents(Button... cards) {
      return Stream.of(cards).map(card -> (CardContent) card.getGraphic()).toList();
    }
  }
}
