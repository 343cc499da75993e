package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.ChooseLanguage;
import cubby.core.words.Language;
import cubby.core.words.Phrase;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// The languages, each called by its own name.
final class LanguageViews {

  private static final double GLOBE_MM = 9;

  private LanguageViews() {}

  /// The button on the first screen, if there is more than one language: of two it names the other;
  /// of more, behind a globe, the one that is spoken.
  static Optional<Button> button(Kit kit) {
    var spoken = kit.words().language();
    var others = kit.profile().languages().stream().filter(language -> language != spoken).toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    var named = others.size() == 1 ? others.getFirst() : spoken;
    var button = kit.button(Choice.LANGUAGE, named.ownName(), "secondary");
    if (others.size() > 1) {
      button.setGraphic(Icon.GLOBE.sized(kit.measure().px(GLOBE_MM)));
      button.setGraphicTextGap(kit.measure().px(2));
    }
    button.setWrapText(false);
    button.setMinSize(Region.USE_PREF_SIZE, kit.measure().px(Measure.KEY_MM));
    return Optional.of(button);
  }

  static View choose(Kit kit, ChooseLanguage model) {
    var buttons =
        Stream.concat(
            model.languages().stream().map(language -> button(kit, language)),
            Stream.of(kit.secondary(Choice.BACK, Phrase.BACK)));
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.CHOOSE_LANGUAGE_TITLE)),
            Icon.GLOBE.figure(kit.measure()),
            buttons.toArray(Button[]::new)));
  }

  private static Button button(Kit kit, Language language) {
    var button = kit.button(language.ownName(), "secondary");
    button.setId("language-" + language.locale().getLanguage());
    button.setOnAction(_ -> kit.hand().pickLanguage(language));
    return button;
  }
}
