package cubby.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
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
    var moreWidth = more.prefWidth(-1);
    place(more, getWidth() - moreWidth, 0, moreWidth);
    if (measure.landscape()) {
      language.forEach(it -> place(it, 0, 0, getWidth() - moreWidth - measure.keyGap()));
      var each = (getWidth() - measure.keyGap()) / direct.size();
      for (var i = 0; i < direct.size(); i++) {
        place(direct.get(i), i * (each + measure.keyGap()), measure.key() + measure.keyGap(), each);
      }
    } else {
      var x = getWidth() - moreWidth - measure.keyGap();
      for (var key : direct.reversed()) {
        x -= measure.key();
        place(key, x, 0, measure.key());
        x -= measure.keyGap();
      }
      var room = x;
      language.forEach(it -> place(it, 0, 0, Math.min(it.prefWidth(-1), room)));
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
