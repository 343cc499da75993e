package cubby.ui;

import cubby.core.words.Language;
import cubby.core.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Offers what makes the screen easier to see, to reach and to understand. It stands at the lower
/// edge and in main text, for those who need it before they have chosen it.
final class EasePanel extends StackPane {

  private static final double WIDTH_MAX_MM = 175;
  private static final double ICON_GAP_MM = 2;

  /// @param on what is on already
  /// @param language opens the languages, if there are others
  static EasePanel of(
      Kit kit,
      Set<Ease> on,
      Glass glass,
      Consumer<Ease> toggle,
      Optional<Button> language,
      Runnable done) {
    var buttons = new ArrayList<Button>();
    for (var ease : Ease.values()) {
      if (ease.fits(glass)) {
        buttons.add(button(kit, ease, on.contains(ease), toggle));
      }
    }
    language.ifPresent(button -> {
      button.setId("ease-language");
      buttons.add(button);
    });
    var close = kit.button(kit.words().text(Phrase.DONE), "primary");
    close.setId("ease-done");
    close.setOnAction(_ -> done.run());
    buttons.add(close);
    return new EasePanel(kit, Phrase.EASE_TITLE, buttons);
  }

  /// The languages that are not spoken just now, each called by its own name.
  static EasePanel ofLanguages(Kit kit, Consumer<Language> picked, Runnable back) {
    var buttons = new ArrayList<Button>();
    for (var language : LanguageViews.others(kit)) {
      buttons.add(LanguageViews.button(kit, language, picked));
    }
    var close = kit.button(kit.words().text(Phrase.BACK), "secondary");
    close.setId("ease-back");
    close.setOnAction(_ -> back.run());
    buttons.add(close);
    return new EasePanel(kit, Phrase.CHOOSE_LANGUAGE_TITLE, buttons);
  }

  private EasePanel(Kit kit, Phrase title, List<Button> buttons) {
    var card = new VBox(kit.measure().gap(), kit.title(title), new Actions(kit.measure(), buttons));
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
    button.setGraphicTextGap(kit.measure().px(ICON_GAP_MM));
    button.setOnAction(_ -> toggle.accept(ease));
    return button;
  }
}
