package cubby.ui;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Choice;
import cubby.core.screen.Touch;
import cubby.core.words.Language;
import java.util.function.Consumer;

/// What people do on one screen, on its way to the core. FX thread only.
///
/// @param revision of the screen that the buttons belong to
record Hand(long revision, Consumer<Touch> touches) {

  void press(Choice choice) {
    answer(new Touch.Pressed(revision, choice));
  }

  void chooseSize(String size) {
    answer(new Touch.SizeChosen(revision, size));
  }

  void chooseCompartment(CompartmentId compartment) {
    answer(new Touch.CompartmentChosen(revision, compartment));
  }

  /// @param number in the list that is shown, counted from 1
  void pickPerson(int number) {
    answer(new Touch.PersonPicked(revision, number));
  }

  void pickLanguage(Language language) {
    answer(new Touch.LanguagePicked(revision, language));
  }

  private void answer(Touch touch) {
    take(true);
    touches.accept(touch);
  }

  /// Something was typed or taken back, or the key to enter it was pressed.
  ///
  /// @param ofUse whether it was
  void take(boolean ofUse) {
    if (ofUse) {
      touches.accept(new Touch.Taken());
    }
  }

  // Who enters says whether it was by a key of its own.

  void enterDigits(String digits) {
    touches.accept(new Touch.DigitsEntered(revision, digits));
  }

  void enterText(String text) {
    touches.accept(new Touch.TextEntered(revision, text));
  }

  void scan(String text) {
    touches.accept(new Touch.Scanned(text));
  }
}
