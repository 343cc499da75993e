package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.Welcome;
import cubby.core.words.Phrase;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The first screen: one question, three large answers, and the other language.
final class WelcomeView implements View {

  private final Layout node;

  WelcomeView(Kit kit, Welcome model) {
    var name = kit.label("name", kit.profile().name());
    name.setId("kiosk-name");
    var place = kit.label("body", kit.profile().place());
    place.setId("kiosk-place");
    var names = new VBox(name, place);
    HBox.setHgrow(names, Priority.ALWAYS);
    var language =
        kit.button(Choice.LANGUAGE, kit.words().language().next().ownName(), "secondary");
    language.setWrapText(false);
    language.setMinSize(Region.USE_PREF_SIZE, kit.measure().px(Measure.KEY_MM));
    var header = new HBox(kit.measure().gap(), names, language);
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

  /// A drawing with words beside it; on a landscape screen under it. Drawing and hint go where
  /// there is no height for them.
  private static final class CardContent extends Region {

    private static final double ICON_MM = 21;

    private final Measure measure;
    private final Region icon;
    private final VBox words;
    private final Label hint;

    CardContent(Measure measure, Button card, Icon icon, Label title, Label hint) {
      this.measure = measure;
      this.icon = icon.sized(measure.px(ICON_MM));
      this.words = new VBox(measure.px(1), title, hint);
      this.hint = hint;
      getChildren().addAll(this.icon, words);
      prefWidthProperty().bind(card.widthProperty().subtract(measure.px(12)));
      minHeightProperty().bind(card.heightProperty().subtract(measure.px(12)));
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      return words.prefHeight(measure.landscape() ? width : wordsWidth(width));
    }

    @Override
    protected void layoutChildren() {
      var side = icon.getPrefHeight();
      var width = measure.landscape() ? getWidth() : wordsWidth(getWidth());
      hint.setManaged(true);
      hint.setManaged(words.prefHeight(width) <= getHeight());
      hint.setVisible(hint.isManaged());
      var height = words.prefHeight(width);
      if (measure.landscape()) {
        var both = side + gap() + height;
        icon.setVisible(both <= getHeight());
        icon.resizeRelocate(0, (getHeight() - both) / 2, side, side);
        var top = icon.isVisible() ? (getHeight() + both) / 2 - height : (getHeight() - height) / 2;
        words.resizeRelocate(0, top, width, height);
      } else {
        icon.resizeRelocate(0, (getHeight() - side) / 2, side, side);
        words.resizeRelocate(side + gap(), (getHeight() - height) / 2, width, height);
      }
    }

    private double wordsWidth(double width) {
      return width - icon.getPrefWidth() - gap();
    }

    private double gap() {
      return measure.px(5);
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
  }
}
