package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.ChooseLanguage;
import cubby.core.words.Language;
import cubby.core.words.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// The languages, each called by its own name.
final class LanguageViews {

  private static final double GLOBE_MM = 9;

  private LanguageViews() {}

  /// The button on the first screen, if there is more than one language.
  static Optional<Button> button(Kit kit) {
    var button = button(kit, () -> kit.hand().press(Choice.LANGUAGE));
    button.ifPresent(it -> {
      it.setId(Kit.id(Choice.LANGUAGE));
      it.setWrapText(false);
      it.setMinSize(Region.USE_PREF_SIZE, kit.measure().px(Measure.KEY_MM));
    });
    return button;
  }

  /// Of two languages it names the other; of more, behind a globe, the one that is spoken.
  static Optional<Button> button(Kit kit, Runnable asked) {
    var others = others(kit);
    if (others.isEmpty()) {
      return Optional.empty();
    }
    var named = others.size() == 1 ? others.getFirst() : kit.words().language();
    var button = kit.button(named.ownName(), "secondary");
    button.setOnAction(_ -> asked.run());
    if (others.size() > 1) {
      button.setGraphic(Icon.GLOBE.sized(kit.measure().px(GLOBE_MM)));
      button.setGraphicTextGap(kit.measure().px(2));
    }
    return Optional.of(button);
  }

  /// Those that are not spoken just now.
  static List<Language> others(Kit kit) {
    return kit.profile().languages().stream()
        .filter(language -> language != kit.words().language())
        .toList();
  }

  static View choose(Kit kit, ChooseLanguage model) {
    var buttons =
        Stream.concat(
            model.languages().stream()
                .map(language -> button(kit, language, kit.hand()::pickLanguage)),
            Stream.of(kit.secondary(Choice.BACK, Phrase.BACK)));
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.CHOOSE_LANGUAGE_TITLE)),
            Icon.GLOBE.figure(kit.measure()),
            buttons.toArray(Button[]::new)));
  }

  static Button button(Kit kit, Language language, Consumer<Language> picked) {
    var button = kit.button(language.ownName(), "secondary");
    button.setId("language-" + language.locale().getLanguage());
    button.setOnAction(_ -> picked.accept(language));
    return button;
  }
}
