package cubby.core.shell;

import cubby.core.input.Input;
import cubby.core.parcel.Contact;
import cubby.core.screen.Touch;
import cubby.core.secret.KioskSecrets;
import cubby.core.text.Secret;

/// From what a person did at the screen to what the core decides on: digests take the place of what
/// must not be compared in the open. Any thread.
public final class TouchReader {

  /// Longer than any code, number or PIN; the rest of what was typed is noise.
  private static final int DIGITS_MAX = 64;

  /// Longer than any address or name.
  private static final int TEXT_MAX = 512;

  private final KioskSecrets secrets;

  public TouchReader(KioskSecrets secrets) {
    this.secrets = secrets;
  }

  public Input read(Touch touch) {
    return switch (touch) {
      case Touch.Pressed(var revision, var choice) -> new Input.Pressed(revision, choice);
      case Touch.SizeChosen(var revision, var size) -> new Input.SizeChosen(revision, size);
      case Touch.CompartmentChosen(var revision, var id) ->
          new Input.CompartmentChosen(revision, id);
      case Touch.PersonPicked(var revision, var number) -> new Input.PersonPicked(revision, number);
      case Touch.LanguagePicked(var revision, var language) ->
          new Input.LanguagePicked(revision, language);
      case Touch.DigitsEntered(var revision, var digits) -> {
        var kept = cut(digits, DIGITS_MAX);
        yield new Input.DigitsEntered(
            revision, new Secret(kept), secrets.codeMacs().ofDigits(kept));
      }
      case Touch.TextEntered(var revision, var text) ->
          new Input.TextEntered(revision, secrets.personalTexts().of(known(cut(text, TEXT_MAX))));
      case Touch.Scanned(var text) -> new Input.Scanned(secrets.scanReader().read(text));
      case Touch.Taken _, Touch.Present _ -> new Input.Present();
    };
  }

  /// A telephone number is known again however it is written.
  private static String known(String text) {
    return Contact.parse(text).map(Contact::text).orElse(text);
  }

  private static String cut(String text, int most) {
    var stripped = text.strip();
    return stripped.length() <= most ? stripped : stripped.substring(0, most);
  }
}
