package cubby.ui;

import cubby.core.words.Phrase;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Offers what makes the screen easier to see and to reach. It stands at the lower edge and in main
/// text, for those who need it before they have chosen it.
final class EasePanel extends StackPane {

  private static final double WIDTH_MAX_MM = 150;

  /// @param on what is on already
  EasePanel(Kit kit, Set<Ease> on, Glass glass, Consumer<Ease> toggle, Runnable done) {
    var buttons = new ArrayList<Button>();
    for (var ease : Ease.values()) {
      if (ease.fits(glass)) {
        buttons.add(button(kit, ease, on.contains(ease), toggle));
      }
    }
    var close = kit.button(kit.words().text(Phrase.DONE), "primary");
    close.setId("ease-done");
    close.setOnAction(_ -> done.run());
    buttons.add(close);
    var card =
        new VBox(
            kit.measure().gap(), kit.title(Phrase.EASE_TITLE), new Actions(kit.measure(), buttons));
    card.getStyleClass().addAll("overlay-card", "ease-card");
    card.setMaxSize(kit.measure().px(WIDTH_MAX_MM), Region.USE_PREF_SIZE);
    getStyleClass().add("overlay");
    setAlignment(Pos.BOTTOM_CENTER);
    getChildren().add(card);
  }

  /// Whether it is on is said by a sign and by its ground, not by colour alone.
  private static Button button(Kit kit, Ease ease, boolean on, Consumer<Ease> toggle) {
    var button = kit.button(kit.words().text(ease.phrase()), on ? "ease-on" : "secondary");
    button.setId("ease-" + ease);
    button.setGraphic((on ? Icon.CHECK : ease.icon()).sized(kit.measure().px(9)));
    button.setOnAction(_ -> toggle.accept(ease));
    return button;
  }
}
