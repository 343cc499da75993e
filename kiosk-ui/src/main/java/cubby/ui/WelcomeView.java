package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.Welcome;
import cubby.core.words.Phrase;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The first screen: one question, three large answers, and what a person may ask of the screen
/// itself. What there is no room for goes in turn: hints, drawings, the kiosk's place, its name.
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
      if (measure.landscape() || measure.low()) {
        getChildren().addAll(names, keys);
      } else {
        getChildren().addAll(keys, names);
      }
      getChildren().addAll(question, collect, deposit, courier);
    }

    @Override
    protected void layoutChildren() {
      var margin = measure.margin();
      var width = getWidth() - 2 * margin;
      if (measure.low()) {
        layOutLow(width);
      } else if (measure.landscape()) {
        layOutWide(width);
      } else {
        layOutHigh(width);
      }
    }

    private void layOutWide(double width) {
      var margin = measure.margin();
      var gap = measure.gap();
      var keysWidth = keys.prefWidth(-1);
      var keysHeight = keys.prefHeight(-1);
      var wordsWidth = Math.floor(width - keysWidth - gap);
      var questionHeight = question.prefHeight(wordsWidth);
      var each = (width - 2 * gap) / 3;
      var least = Stream.of(collect, deposit, courier).mapToDouble(card -> least(card, each));
      var room = getHeight() - 2 * margin - 2 * gap - questionHeight - least.reduce(0, Math::max);
      var namesHeight = nameWithin(room, wordsWidth);
      var header = Math.max(namesHeight + gap + questionHeight, keysHeight);
      names.resizeRelocate(margin, margin, wordsWidth, namesHeight);
      keys.resizeRelocate(margin + width - keysWidth, margin, keysWidth, keysHeight);
      question.resizeRelocate(margin, margin + header - questionHeight, wordsWidth, questionHeight);
      var top = margin + header + gap;
      var height = getHeight() - margin - top;
      CardContent.agree(contents(collect, deposit, courier), each, height);
      collect.resizeRelocate(margin, top, each, height);
      deposit.resizeRelocate(margin + each + gap, top, each, height);
      courier.resizeRelocate(margin + 2 * (each + gap), top, each, height);
    }

    /// The answers where a hand is; what is to spare goes above the question.
    private void layOutHigh(double width) {
      var margin = measure.margin();
      var gap = measure.gap();
      var questionHeight = question.prefHeight(width);
      var below = getHeight() - measure.key() - questionHeight;
      draw(true);
      var crowded = leastAlike(width) > below - 2 * margin - 5 * gap;
      draw(!crowded);
      var edge = crowded ? measure.px(Measure.MARGIN_LOW_MM) : margin;
      var between = crowded ? measure.keyGap() : gap;
      var aboveAnswers = crowded ? between : 2 * between;
      var room = below - 2 * edge - 3 * between - aboveAnswers;
      var least = crowded ? leastEach(width) : leastAlike(width);
      var namesTop = edge + measure.key() + between;
      var namesHeight = nameWithin(room - least - between, width);
      var left = namesHeight > 0 ? room - namesHeight - between : room;
      var heights = crowded ? each(left, width) : alike(left, width);
      keys.resizeRelocate(margin, edge, width, measure.key());
      names.resizeRelocate(margin, namesTop, width, namesHeight);
      CardContent.agree(contents(collect), width, heights.collect);
      CardContent.agree(
          contents(deposit, courier), width, Math.min(heights.deposit, heights.courier));
      var courierTop = getHeight() - edge - heights.courier;
      var depositTop = courierTop - between - heights.deposit;
      var collectTop = depositTop - between - heights.collect;
      var questionTop = collectTop - aboveAnswers - questionHeight;
      question.resizeRelocate(margin, questionTop, width, questionHeight);
      collect.resizeRelocate(margin, collectTop, width, heights.collect);
      deposit.resizeRelocate(margin, depositTop, width, heights.deposit);
      courier.resizeRelocate(margin, courierTop, width, heights.courier);
    }

    /// Of the answers, one above the other.
    private record Heights(double collect, double deposit, double courier) {}

    /// The two below are of the same height.
    private Heights alike(double room, double width) {
      var collectMost = measure.px(COLLECT_HEIGHT_MM);
      var otherMost = measure.px(OTHER_HEIGHT_MM);
      var share = Math.min(1, room / (collectMost + 2 * otherMost));
      var other = Math.max(leastOther(width), otherMost * share);
      var first = Math.max(least(collect, width), Math.min(collectMost, room - 2 * other));
      return new Heights(first, other, other);
    }

    private double leastAlike(double width) {
      return least(collect, width) + 2 * leastOther(width);
    }

    private double leastOther(double width) {
      return Math.max(least(deposit, width), least(courier, width));
    }

    /// Each is as high as its words, and what is left is shared.
    private Heights each(double room, double width) {
      var more = Math.max(0, room - leastEach(width)) / 3;
      return new Heights(
          least(collect, width) + more, least(deposit, width) + more, least(courier, width) + more);
    }

    private double leastEach(double width) {
      return least(collect, width) + least(deposit, width) + least(courier, width);
    }

    private double least(Button card, double width) {
      return Math.max(measure.key(), CardContent.titleHeight(card, width));
    }

    private void draw(boolean drawn) {
      contents(collect, deposit, courier).forEach(card -> card.draw(drawn));
    }

    /// Who stands here knows where, and at last whose kiosk it is.
    ///
    /// @return how high the names are that there is room for
    private double nameWithin(double room, double width) {
      for (var parts = names.getChildren().size(); ; parts--) {
        for (var i = 0; i < names.getChildren().size(); i++) {
          Styles.present(names.getChildren().get(i), i < parts);
        }
        var height = names.prefHeight(width);
        if (parts == 0 || height <= room) {
          return height;
        }
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
      var keysHeight = keys.prefHeight(width);
      keys.resizeRelocate(margin, foot - keysHeight, width, keysHeight);
      var narrow = Math.max((width - gap) * (1 - WIDE_SHARE), CardContent.width(courier));
      var wide = width - gap - narrow;
      CardContent.agree(contents(collect), width, measure.key());
      var first = Math.max(measure.key(), CardContent.height(collect, width));
      var height = foot - keysHeight - first - 2 * gap - top;
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
