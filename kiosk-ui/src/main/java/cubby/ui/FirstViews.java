package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.words.Phrase;

/// What is shown when nobody has begun anything, save the first screen itself.
final class FirstViews {

  private FirstViews() {}

  static View starting(Kit kit) {
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.STARTING_TITLE), kit.body(Phrase.STARTING_BODY)),
            Icon.CLOCK.figure(kit.measure())));
  }

  static View outOfService(Kit kit) {
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.OUT_OF_SERVICE_TITLE), kit.body(Phrase.OUT_OF_SERVICE_BODY)),
            new Footed(
                kit.measure(),
                Icon.NOTICE.figure(kit.measure()),
                Icon.FIGURE_HEIGHT_MIN_MM,
                new SupportNote(kit))));
  }

  static View whatIsIt(Kit kit) {
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.WHAT_IS_IT_TITLE)),
            Icon.BARCODE.figure(kit.measure()),
            kit.secondary(Choice.COLLECT, Phrase.WHAT_IS_IT_COLLECT),
            kit.secondary(Choice.RETURN_OR_SEND, Phrase.WHAT_IS_IT_RETURN),
            kit.secondary(Choice.COURIER, Phrase.WHAT_IS_IT_COURIER),
            kit.secondary(Choice.BACK, Phrase.BACK)));
  }
}
