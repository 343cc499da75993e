package cubby.ui;

import cubby.core.cabinet.SizeClass;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.ChooseSize;
import cubby.core.screen.ScreenModel.SizeOffer;
import cubby.core.words.Phrase;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sizes to choose from: drawn in one scale, with their measures, and how many are free.
final class ChooseSizeView {

  private ChooseSizeView() {}

  static View of(Kit kit, ChooseSize model) {
    return new PageView(
        kit.page(
                kit.words(kit.title(Phrase.CHOOSE_SIZE_TITLE)),
                cards(kit, model.offers(), true),
                kit.secondary(Choice.BACK, Phrase.BACK))
            .withWideFigure());
  }

  /// The sizes and what is free, for information only.
  static Region overview(Kit kit, List<SizeOffer> offers) {
    return cards(kit, offers, false);
  }

  private static Region cards(Kit kit, List<SizeOffer> offers, boolean choosable) {
    var sizes = offers.stream().map(SizeOffer::size).toList();
    return new Rows(
        kit.measure(),
        offers.stream()
            .map(offer -> card(kit, offer, sizes, choosable && offer.free() > 0))
            .toList());
  }

  /// A size of which none is free is shown but is no button.
  private static Region card(Kit kit, SizeOffer offer, List<SizeClass> sizes, boolean choosable) {
    var size = offer.size();
    var content = new Content(kit, offer, new SizeDrawing(size, sizes));
    if (!choosable) {
      content.getStyleClass().addAll("size-card", offer.free() > 0 ? "size-shown" : "size-full");
      return content;
    }
    var card = new Button();
    card.setId("size-" + size.name());
    card.getStyleClass().addAll("action", "size-card", "size-free");
    card.setGraphic(content);
    card.setAccessibleText(content.spoken());
    card.setFocusTraversable(false);
    card.setOnAction(_ -> kit.hand().chooseSize(size.name()));
    content.prefWidthProperty().bind(card.widthProperty());
    content.prefHeightProperty().bind(card.heightProperty());
    return card;
  }

  private static final class Content extends Region {

    /// Smaller, it tells no size from another.
    private static final double DRAWING_WIDTH_MIN_MM = 14;

    private final Measure measure;
    private final SizeDrawing drawing;
    private final Label name;
    private final VBox lines;

    Content(Kit kit, SizeOffer offer, SizeDrawing drawing) {
      this.measure = kit.measure();
      this.drawing = drawing;
      var size = offer.size();
      name = kit.label("size-name", size.name());
      lines =
          new VBox(
              kit.label(
                  "card-hint-plain",
                  kit.words()
                      .text(
                          Phrase.SIZE_INNER,
                          centimetres(size.widthMm()),
                          centimetres(size.heightMm()),
                          centimetres(size.depthMm()))),
              kit.label(
                  "body-strong",
                  offer.free() > 0
                      ? kit.words().counted(Phrase.SIZE_FREE, offer.free())
                      : kit.words().text(Phrase.SIZE_NONE_FREE)));
      lines.setAlignment(Pos.CENTER_LEFT);
      getChildren().addAll(drawing, name, lines);
    }

    String spoken() {
      return Stream.concat(Stream.of(name), lines.getChildren().stream())
          .map(node -> ((Label) node).getText())
          .collect(Collectors.joining(". "));
    }

    @Override
    protected void layoutChildren() {
      var inset = measure.px(2.5);
      var height = getHeight() - 2 * inset;
      var nameWidth = Math.max(name.prefWidth(-1), measure.px(11));
      var gap = measure.px(3);
      var room = getWidth() - 2 * inset - nameWidth - lines.prefWidth(-1) - 2 * gap;
      var drawingWidth = Math.clamp(room, 0, Math.min(getWidth() * 0.3, measure.px(46)));
      drawing.setVisible(drawingWidth >= measure.px(DRAWING_WIDTH_MIN_MM));
      drawing.resizeRelocate(inset, inset, drawingWidth, height);
      name.resizeRelocate(inset + drawingWidth + gap, inset, nameWidth, height);
      var x = inset + drawingWidth + nameWidth + 2 * gap;
      lines.resizeRelocate(x, inset, getWidth() - inset - x, height);
    }
  }

  private static final class Rows extends Region {

    private static final double ROW_HEIGHT_MAX_MM = 40;

    private final Measure measure;
    private final List<Region> rows;

    Rows(Measure measure, List<Region> rows) {
      this.measure = measure;
      this.rows = rows;
      getChildren().addAll(rows);
    }

    @Override
    protected void layoutChildren() {
      var gap = measure.keyGap();
      var height =
          Math.min(
              (getHeight() - (rows.size() - 1) * gap) / rows.size(), measure.px(ROW_HEIGHT_MAX_MM));
      var y = (getHeight() - rows.size() * height - (rows.size() - 1) * gap) / 2;
      for (var row : rows) {
        row.resizeRelocate(0, y, getWidth(), height);
        y += height + gap;
      }
    }
  }

  private static String centimetres(int mm) {
    return String.valueOf(mm / 10);
  }
}
