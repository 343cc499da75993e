package cubby.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;

/// The keys of the first screen beside its answers: the language, high contrast, large text, and
/// what else there is to ask for. In one row, the language apart; on a landscape screen, where
/// height is rare and the kiosk's name stands beside them, in two.
final class FirstKeys extends Region {

  private final Measure measure;
  private final List<Button> language;
  private final List<Button> direct;
  private final Button more;

  FirstKeys(Kit kit) {
    this.measure = kit.measure();
    this.language = LanguageViews.button(kit).stream().toList();
    this.direct = List.of(kit.ease(Ease.HIGH_CONTRAST), kit.ease(Ease.LARGE_TEXT));
    this.more = kit.ease();
    getChildren().addAll(language);
    if (measure.landscape()) {
      getChildren().add(more);
      getChildren().addAll(direct);
    } else {
      getChildren().addAll(direct);
      getChildren().add(more);
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    var first = Stream.concat(language.stream(), Stream.of(more)).toList();
    return measure.landscape()
        ? Math.max(width(first), width(direct))
        : width(Stream.concat(first.stream(), direct.stream()).toList());
  }

  @Override
  protected double computePrefHeight(double width) {
    return measure.landscape() ? 2 * measure.key() + measure.keyGap() : measure.key();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    var row = measure.key() + measure.keyGap();
    var moreWidth = more.prefWidth(-1);
    var x = getWidth() - moreWidth;
    place(more, x, 0, moreWidth);
    if (measure.landscape()) {
      placeLanguage(x - measure.keyGap(), true);
      var each = (getWidth() - measure.keyGap()) / direct.size();
      for (var i = 0; i < direct.size(); i++) {
        place(direct.get(i), i * (each + measure.keyGap()), row, each);
      }
    } else {
      for (var key : direct.reversed()) {
        x -= row;
        place(key, x, 0, measure.key());
      }
      placeLanguage(x - measure.keyGap(), false);
    }
  }

  /// Where there is little room, the word is more use than its drawing.
  private void placeLanguage(double room, boolean wide) {
    for (var key : language) {
      var drawing = key.getGraphic();
      if (drawing != null) {
        Styles.present(drawing, true);
        key.setContentDisplay(ContentDisplay.LEFT);
        if (key.prefWidth(-1) > room) {
          Styles.present(drawing, false);
          key.setContentDisplay(ContentDisplay.TEXT_ONLY);
        }
      }
      place(key, 0, 0, wide ? room : Math.min(key.prefWidth(-1), room));
    }
  }

  private double width(List<Button> keys) {
    return keys.stream().mapToDouble(key -> key.prefWidth(-1)).sum()
        + (keys.size() - 1) * measure.keyGap();
  }

  private void place(Button key, double x, double y, double width) {
    key.resizeRelocate(x, y, width, measure.key());
  }
}
