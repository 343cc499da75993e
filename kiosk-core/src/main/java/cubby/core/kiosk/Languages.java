package cubby.core.kiosk;

import cubby.core.fact.Passing;
import cubby.core.screen.Choice;
import cubby.core.session.Step;
import cubby.core.words.Language;

/// The language of whoever is at the screen, until they are gone.
final class Languages {

  private Languages() {}

  /// Of two it is the other one; of more the person picks.
  static void asked(Turn turn) {
    var offered = turn.plan().profile().languages();
    if (offered.size() > 2) {
      turn.step(new Step.ChooseLanguage());
      return;
    }
    offered.stream()
        .filter(language -> language != turn.presence().attendance().language())
        .findFirst()
        .ifPresent(language -> turn.state(new Passing.LanguageChosen(language)));
  }

  /// On any screen: what it is about stays, and so does what was typed on it.
  static void picked(Turn turn, Language language) {
    // While this step still counts: the first screen may be one that nobody is at.
    AtScreen.present(turn);
    if (!turn.plan().profile().languages().contains(language)) {
      return;
    }
    turn.state(new Passing.LanguageChosen(language));
    if (turn.currentStep() instanceof Step.ChooseLanguage) {
      turn.step(new Step.Welcome());
    } else {
      AtScreen.present(turn); // from now on the first screen has something to forget
    }
  }

  /// Back does not undo what was picked before.
  static void pressed(Turn turn, Choice choice) {
    AtScreen.present(turn);
    if (choice == Choice.BACK) {
      turn.step(new Step.Welcome());
    }
  }
}
