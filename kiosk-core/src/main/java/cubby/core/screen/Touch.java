package cubby.core.screen;

import cubby.core.cabinet.CompartmentId;
import cubby.core.words.Language;

/// What a person did at the touchscreen or its scanner.
public sealed interface Touch {

  /// A button. `revision` is that of the screen it was pressed on: a stale one is ignored.
  record Pressed(long revision, Choice choice) implements Touch {}

  /// A size, by its name, on [ScreenModel.ChooseSize].
  record SizeChosen(long revision, String size) implements Touch {}

  /// A compartment, by its label, where one is to be chosen.
  record CompartmentChosen(long revision, CompartmentId compartment) implements Touch {}

  /// A person, counted from 1 in the list on [ScreenModel.PickRecipient].
  record PersonPicked(long revision, int number) implements Touch {}

  /// A language, on [ScreenModel.ChooseLanguage] or on any other screen.
  record LanguagePicked(long revision, Language language) implements Touch {}

  /// Digits typed and entered: a code, a courier's number, a PIN.
  record DigitsEntered(long revision, String digits) implements Touch {
    @Override
    public String toString() {
      return "DigitsEntered[revision=" + revision + ", …]";
    }
  }

  /// Text typed and entered.
  record TextEntered(long revision, String text) implements Touch {
    @Override
    public String toString() {
      return "TextEntered[revision=" + revision + ", …]";
    }
  }

  /// Read by a scanner, or typed in its place.
  record Scanned(String text) implements Touch {
    @Override
    public String toString() {
      return "Scanned[…]";
    }
  }

  /// A button that asks something of the kiosk, or one more key of what is typed, was of use. Which
  /// one is not told: it is for those who hear that it was taken, and means no more to the kiosk
  /// than [Present].
  record Taken() implements Touch {}

  /// A finger on the glass or a key, meaning nothing but that somebody is there.
  record Present() implements Touch {}
}
