package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.Welcome;
import cubby.core.words.Phrase;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
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
    var words =
        new VBox(
            kit.measure().px(1),
            kit.label("card-title", kit.words().text(title)),
            kit.label("card-hint", kit.words().text(hint)));
    words.setAlignment(Pos.CENTER_LEFT);
    var content = new CardContent(kit.measure(), icon.sized(kit.measure().px(24)), words);
    var card = new Button();
    card.setId(Kit.id(choice));
    card.getStyleClass().addAll("action", style);
    card.setGraphic(content);
    card.setFocusTraversable(false);
    card.setOnAction(_ -> kit.hand().press(choice));
    content.prefWidthProperty().bind(card.widthProperty().subtract(kit.measure().px(12)));
    return card;
  }

  /// A drawing with words beside it, or under it where the card is narrow.
  private static final class CardContent extends Region {

    private static final double BESIDE_MM_MIN = 105;

    private final Measure measure;
    private final Region icon;
    private final VBox words;

    CardContent(Measure measure, Region icon, VBox words) {
      this.measure = measure;
      this.icon = icon;
      this.words = words;
      getChildren().addAll(icon, words);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
      return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      var side = icon.getPrefHeight();
      return beside(width)
          ? Math.max(side, words.prefHeight(width - side - gap()))
          : side + gap() + words.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
      var side = icon.getPrefHeight();
      if (beside(getWidth())) {
        var width = getWidth() - side - gap();
        icon.resizeRelocate(0, (getHeight() - side) / 2, side, side);
        words.resizeRelocate(side + gap(), 0, width, getHeight());
      } else {
        var height = words.prefHeight(getWidth());
        icon.resizeRelocate(0, 0, side, side);
        words.resizeRelocate(0, side + gap(), getWidth(), height);
      }
    }

    private boolean beside(double width) {
      return width >= measure.px(BESIDE_MM_MIN);
    }

    private double gap() {
      return measure.px(6);
    }
  }

  private static final class Layout extends Region {

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
      header.resizeRelocate(margin, margin, width, headerHeight);
      var questionHeight = question.prefHeight(width);
      if (getWidth() > getHeight()) {
        var y = margin + headerHeight + gap;
        question.resizeRelocate(margin, y, width, questionHeight);
        y += questionHeight + gap;
        var each = (width - gap) / 2;
        var height = getHeight() - margin - y;
        collect.resizeRelocate(margin, y, each, height);
        courier.resizeRelocate(margin + each + gap, y, each, height);
      } else {
        // The two answers where a hand is; the space goes above the question.
        var collectHeight = Math.max(measure.px(56), collect.prefHeight(width));
        var courierHeight = Math.max(measure.px(42), courier.prefHeight(width));
        var courierTop = getHeight() - margin - courierHeight;
        var collectTop = courierTop - gap - collectHeight;
        var questionTop = collectTop - 2 * gap - questionHeight;
        question.resizeRelocate(margin, questionTop, width, questionHeight);
        collect.resizeRelocate(margin, collectTop, width, collectHeight);
        courier.resizeRelocate(margin, courierTop, width, courierHeight);
      }
    }
  }
}
