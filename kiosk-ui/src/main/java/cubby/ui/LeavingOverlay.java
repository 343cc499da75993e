package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.words.Phrase;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks whether the person is still there, over everything else.
final class LeavingOverlay extends StackPane {

  LeavingOverlay(Kit kit) {
    var stay = kit.primary(Choice.STAY, Phrase.STAY);
    stay.setMaxWidth(Double.MAX_VALUE);
    stay.setMinHeight(kit.measure().px(Measure.KEY_MM));
    var card =
        new VBox(
            kit.measure().gap(),
            kit.title(Phrase.LEAVING_TITLE),
            kit.body(Phrase.LEAVING_BODY),
            new Region(),
            stay);
    card.getStyleClass().add("overlay-card");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    card.setMaxWidth(kit.measure().px(118));
    getStyleClass().add("overlay");
    getChildren().add(card);
  }
}
