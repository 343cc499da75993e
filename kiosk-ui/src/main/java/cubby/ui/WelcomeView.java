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

/// The first screen: one question, two large answers, and the other language.
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

    private static final double COLLECT_HEIGHT_MM = 58;
    private static final double COURIER_HEIGHT_MM = 44;

    private final Measure measure;
    private final HBox header;
    private final VBox question;
    private final Button collect;
    private final Button courier;

    Layout(Measure measure, HBox header, VBox question, Button collect, Button courier) {
      this.measure = measure;
      this.header = header;
      this.question = question;
      this.collect = collect;
      this.courier = courier;
      getStyleClass().add("page");
      getChildren().addAll(header, question, collect, courier);
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
        var each = (width - gap) / 2;
        var height = getHeight() - margin - top;
        collect.resizeRelocate(margin, top, each, height);
        courier.resizeRelocate(margin + each + gap, top, each, height);
      } else {
        // The two answers where a hand is; what is to spare goes above the question.
        var room = getHeight() - margin - below - questionHeight - 3 * gap;
        var wanted = measure.px(COLLECT_HEIGHT_MM) + measure.px(COURIER_HEIGHT_MM);
        var share = Math.min(1, room / wanted);
        var collectHeight = measure.px(COLLECT_HEIGHT_MM) * share;
        var courierHeight = measure.px(COURIER_HEIGHT_MM) * share;
        var courierTop = getHeight() - margin - courierHeight;
        var collectTop = courierTop - gap - collectHeight;
        question.resizeRelocate(
            margin, collectTop - 2 * gap - questionHeight, width, questionHeight);
        collect.resizeRelocate(margin, collectTop, width, collectHeight);
        courier.resizeRelocate(margin, courierTop, width, courierHeight);
      }
    }
  }
}
