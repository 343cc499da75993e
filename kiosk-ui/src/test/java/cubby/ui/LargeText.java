package cubby.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;

/// Whether words that were asked to be larger are, as they are laid out.
final class LargeText {

  /// Less is not seen.
  static final double GROWTH_MIN = 1.15;

  private LargeText() {}

  /// How much larger the largest words are that both screens have, and whose size may change: those
  /// of the title. 1 if there is none.
  static double growth(Scene usual, Scene large) {
    var before = titles(usual.getRoot());
    return titles(large.getRoot()).stream()
        .flatMap(text ->
            before.stream()
                .filter(old -> old.getText().equals(text.getText()))
                .map(old -> text.getFont().getSize() / old.getFont().getSize()))
        .max(Double::compare)
        .orElse(1.0);
  }

  /// One in ten may have no room for larger words, and half of them room for all of it.
  static List<String> faults(List<Double> growths) {
    var faults = new ArrayList<String>();
    var seen = growths.stream().filter(growth -> growth >= GROWTH_MIN).count();
    if (seen <= growths.size() * 0.9) {
      faults.add("%d of %d screens have larger words".formatted(seen, growths.size()));
    }
    // Sizes are written to a tenth of a pixel.
    var whole = growths.stream().filter(growth -> growth > Ease.TEXT_GROWTH - 0.01).count();
    if (whole <= growths.size() * 0.5) {
      faults.add("%d of %d screens have all of it".formatted(whole, growths.size()));
    }
    return faults;
  }

  private static List<Text> titles(Node node) {
    if (node instanceof Text text) {
      return text.getParent().getStyleClass().contains("title") ? List.of(text) : List.of();
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(it -> titles(it).stream()).toList()
        : List.of();
  }
}
