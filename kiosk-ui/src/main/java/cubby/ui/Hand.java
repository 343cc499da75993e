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
    touches.accept(new Touch.Pressed(revision, choice));
  }

  void chooseSize(String size) {
    touches.accept(new Touch.SizeChosen(revision, size));
  }

  void chooseCompartment(CompartmentId compartment) {
    touches.accept(new Touch.CompartmentChosen(revision, compartment));
  }

  /// @param number in the list that is shown, counted from 1
  void pickPerson(int number) {
    touches.accept(new Touch.PersonPicked(revision, number));
  }

  void pickLanguage(Language language) {
    touches.accept(new Touch.LanguagePicked(revision, language));
  }

  /// What was pressed or typed is of use.
  void take() {
    touches.accept(new Touch.Taken());
  }

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
