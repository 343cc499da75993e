package cubby.sim.story;

import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.words.Phrase;
import cubby.core.words.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a screen says in large letters. The phrase has the name of the screen, save for a few.
final class Titles {
  private Titles() {}

  static Optional<String> of(Screen screen) {
    var words = Words.of(screen.language());
    return phrase(screen.model())
        .map(phrase -> words.text(phrase, Parts.of((Record) screen.model()).values().toArray()));
  }

  private static Optional<Phrase> phrase(ScreenModel model) {
    return switch (model) {
      case ScreenModel.EnterCode code when code.checkLength() > 0 ->
          Optional.of(Phrase.ENTER_CODE_AND_CHECK_TITLE);
      case ScreenModel.EnterCourierNumber _ -> Optional.of(Phrase.ENTER_NUMBER_TITLE);
      case ScreenModel.EnterContact _ -> Optional.of(Phrase.CONTACT_TITLE);
      case ScreenModel.ScanParcel _ -> Optional.of(Phrase.SCAN_TITLE);
      case ScreenModel.PlaceParcel place when place.openFor() == ScreenModel.OpenFor.LONG ->
          Optional.of(Phrase.CLOSE_DOOR_TITLE);
      default -> named(model.getClass().getSimpleName());
    };
  }

  /// `TakeParcel` has `TAKE_PARCEL_TITLE`.
  private static Optional<Phrase> named(String screen) {
    var name = screen.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + "_TITLE";
    return Arrays.stream(Phrase.values()).filter(phrase -> phrase.name().equals(name)).findFirst();
  }
}
